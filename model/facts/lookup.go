package facts

func init() {
	for _, s := range structures {
		names := make([]string, len(s.Members))
		for i := range s.Members {
			names[i] = s.Members[i].Name
		}
		s.index = newIndex(names)
	}
}

// Find returns the position in Members of the member of that name on the wire, or -1. It allocates nothing.
func (s *Structure) Find(name string) int { return s.index.find(name) }
