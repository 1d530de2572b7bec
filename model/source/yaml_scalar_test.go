package source

// yamlScalars are like yamlTrees, for every way to write a scalar.
var yamlScalars = []yamlCase{
	{
		name: "a plain scalar over several lines",
		text: "a: b\n  c\n\n   d # e\nf: g\n",
		want: []string{
			" object at 1:1 [a: b\n  c\n\n   d # e\nf: g]",
			"/a string \"b c\\nd\" at 1:4 [b\n  c\n\n   d] named at 1:1 [a]",
			`/f string "g" at 5:4 [g] named at 5:1 [f]`,
		},
	},
	{
		name: "plain scalars with indicators inside",
		text: "a: b#c\nd: e:f\ng: -h\ni: http://j/?k=l&m\n",
		want: []string{
			" object at 1:1 [a: b#c\nd: e:f\ng: -h\ni: http://j/?k=l&m]",
			`/a string "b#c" at 1:4 [b#c] named at 1:1 [a]`,
			`/d string "e:f" at 2:4 [e:f] named at 2:1 [d]`,
			`/g string "-h" at 3:4 [-h] named at 3:1 [g]`,
			`/i string "http://j/?k=l&m" at 4:4 [http://j/?k=l&m] named at 4:1 [i]`,
		},
	},
	{
		name: "a line separator in a scalar, which stays what it is",
		text: "a: b\u2028  c\nd: 'e\u2028 f'\n",
		want: []string{
			" object at 1:1 [a: b\u2028  c\nd: 'e\u2028 f']",
			`/a string "b\u2028c" at 1:4 [b` + "\u2028  c] named at 1:1 [a]",
			`/d string "e\u2028f" at 2:4 ['e` + "\u2028 f'] named at 2:1 [d]",
		},
	},
	{
		name: "numbers with signs, as YAML 1.1 writes them",
		text: "a: -08\nb: -.5\nc: 0o-7\nd: 0b-1\ne: -0o17\n",
		want: []string{
			" object at 1:1 [a: -08\nb: -.5\nc: 0o-7\nd: 0b-1\ne: -0o17]",
			`/a number "-8" at 1:4 [-08] named at 1:1 [a]`,
			`/b number "-0.5" fraction at 2:4 [-.5] named at 2:1 [b]`,
			`/c number "-7" at 3:4 [0o-7] named at 3:1 [c]`,
			`/d number "-1" at 4:4 [0b-1] named at 4:1 [d]`,
			`/e number "-15" at 5:4 [-0o17] named at 5:1 [e]`,
		},
	},
	{
		name: "a plain scalar at the top",
		text: "  abc def # g\n",
		want: []string{
			` string "abc def" at 1:3 [abc def]`,
		},
	},
	{
		name: "scalars in single quotes",
		text: "a: 'b'\nc: 'it''s'\nd: ''\ne: 'f\n  g\n\n  h'\n",
		want: []string{
			" object at 1:1 [a: 'b'\nc: 'it''s'\nd: ''\ne: 'f\n  g\n\n  h']",
			`/a string "b" at 1:4 ['b'] named at 1:1 [a]`,
			`/c string "it's" at 2:4 ['it''s'] named at 2:1 [c]`,
			`/d string "" at 3:4 [''] named at 3:1 [d]`,
			"/e string \"f g\\nh\" at 4:4 ['f\n  g\n\n  h'] named at 4:1 [e]",
		},
	},
	{
		name: "scalars in double quotes",
		text: "a: \"b\"\nc: \"\\x41\\u00e9\\U0001F600\\N\"\nd: \"\"\ne: \"f \\\n  g\n  h\"\n",
		want: []string{
			" object at 1:1 [a: \"b\"\nc: \"\\x41\\u00e9\\U0001F600\\N\"\nd: \"\"\ne: \"f \\\n  g\n  h\"]",
			`/a string "b" at 1:4 ["b"] named at 1:1 [a]`,
			`/c string "Aé😀\u0085" at 2:4 ["\x41\u00e9\U0001F600\N"] named at 2:1 [c]`,
			`/d string "" at 3:4 [""] named at 3:1 [d]`,
			"/e string \"f g h\" at 4:4 [\"f \\\n  g\n  h\"] named at 4:1 [e]",
		},
	},
	{
		name: "escapes that only JSON and YAML 1.2 have",
		text: "a: \"\\/\\ud83d\\ude00\\\\/\"\nb: 'c\\/d'\ne: f\\/g\n",
		want: []string{
			" object at 1:1 [a: \"\\/\\ud83d\\ude00\\\\/\"\nb: 'c\\/d'\ne: f\\/g]",
			`/a string "/😀\\/" at 1:4 ["\/\ud83d\ude00\\/"] named at 1:1 [a]`,
			`/b string "c\\/d" at 2:4 ['c\/d'] named at 2:1 [b]`,
			`/e string "f\\/g" at 3:4 [f\/g] named at 3:1 [e]`,
		},
	},
	{
		name: "a literal scalar",
		text: "a: |\n  b\n   c\n\n  d\n\ne: f\n",
		want: []string{
			" object at 1:1 [a: |\n  b\n   c\n\n  d\n\ne: f]",
			"/a string \"b\\n c\\n\\nd\\n\" at 1:4 [|\n  b\n   c\n\n  d\n] named at 1:1 [a]",
			`/e string "f" at 7:4 [f] named at 7:1 [e]`,
		},
	},
	{
		name: "a literal scalar without its last line break",
		text: "a: |-\n  b\n\nc: d\n",
		want: []string{
			" object at 1:1 [a: |-\n  b\n\nc: d]",
			"/a string \"b\" at 1:4 [|-\n  b] named at 1:1 [a]",
			`/c string "d" at 4:4 [d] named at 4:1 [c]`,
		},
	},
	{
		name: "a literal scalar with all its line breaks",
		text: "a: |+\n  b\n\nc: d\n",
		want: []string{
			" object at 1:1 [a: |+\n  b\n\nc: d]",
			"/a string \"b\\n\\n\" at 1:4 [|+\n  b\n\n] named at 1:1 [a]",
			`/c string "d" at 4:4 [d] named at 4:1 [c]`,
		},
	},
	{
		name: "a literal scalar of given indentation",
		text: "a: |2\n    b\n  c\n",
		want: []string{
			" object at 1:1 [a: |2\n    b\n  c\n]",
			"/a string \"  b\\nc\\n\" at 1:4 [|2\n    b\n  c\n] named at 1:1 [a]",
		},
	},
	{
		name: "a literal scalar with a comment and an empty line first",
		text: "a: | # b\n\n  c\n",
		want: []string{
			" object at 1:1 [a: | # b\n\n  c\n]",
			"/a string \"\\nc\\n\" at 1:4 [| # b\n\n  c\n] named at 1:1 [a]",
		},
	},
	{
		name: "a literal scalar that the text ends in",
		text: "a: |\n  b",
		want: []string{
			" object at 1:1 [a: |\n  b]",
			"/a string \"b\" at 1:4 [|\n  b] named at 1:1 [a]",
		},
	},
	{
		name: "an empty literal scalar",
		text: "a: |\nb: |-\nc: d\n",
		want: []string{
			" object at 1:1 [a: |\nb: |-\nc: d]",
			`/a string "" at 1:4 [|] named at 1:1 [a]`,
			`/b string "" at 2:4 [|-] named at 2:1 [b]`,
			`/c string "d" at 3:4 [d] named at 3:1 [c]`,
		},
	},
	{
		name: "a folded scalar",
		text: "a: >\n  b\n  c\n\n  d\n    e\n  f\n\ng: h\n",
		want: []string{
			" object at 1:1 [a: >\n  b\n  c\n\n  d\n    e\n  f\n\ng: h]",
			"/a string \"b c\\nd\\n  e\\nf\\n\" at 1:4 [>\n  b\n  c\n\n  d\n    e\n  f\n] named at 1:1 [a]",
			`/g string "h" at 9:4 [h] named at 9:1 [g]`,
		},
	},
	{
		name: "a folded scalar without its last line break",
		text: "- >-\n  a\n  b\n- c\n",
		want: []string{
			" list at 1:1 [- >-\n  a\n  b\n- c]",
			"/0 string \"a b\" at 1:3 [>-\n  a\n  b]",
			`/1 string "c" at 4:3 [c]`,
		},
	},
	{
		name: "a literal scalar at the top",
		text: "--- |\n a\n b\n",
		want: []string{
			" string \"a\\nb\\n\" at 1:5 [|\n a\n b\n]",
		},
	},
	{
		name: "null",
		text: "a: null\nb: ~\nc: Null\nd: nil\n",
		want: []string{
			" object at 1:1 [a: null\nb: ~\nc: Null\nd: nil]",
			"/a null at 1:4 [null] named at 1:1 [a]",
			"/b null at 2:4 [~] named at 2:1 [b]",
			"/c null at 3:4 [Null] named at 3:1 [c]",
			`/d string "nil" at 4:4 [nil] named at 4:1 [d]`,
		},
	},
	{
		name: "booleans, and words that YAML 1.1 takes for them",
		text: "a: true\nb: False\nc: yes\nd: No\ne: on\nf: off\ng: y\n",
		want: []string{
			" object at 1:1 [a: true\nb: False\nc: yes\nd: No\ne: on\nf: off\ng: y]",
			"/a boolean true at 1:4 [true] named at 1:1 [a]",
			"/b boolean false at 2:4 [False] named at 2:1 [b]",
			`/c string "yes" at 3:4 [yes] named at 3:1 [c]`,
			`/d string "No" at 4:4 [No] named at 4:1 [d]`,
			`/e string "on" at 5:4 [on] named at 5:1 [e]`,
			`/f string "off" at 6:4 [off] named at 6:1 [f]`,
			`/g string "y" at 7:4 [y] named at 7:1 [g]`,
		},
	},
	{
		name: "integers",
		text: "a: 0\nb: -12\nc: +3\nd: 0x1F\ne: 0o14\nf: 1_000\ng: 0123\nh: 0b101\ni: -0x10\nj: 18446744073709551615\n",
		want: []string{
			" object at 1:1 [a: 0\nb: -12\nc: +3\nd: 0x1F\ne: 0o14\nf: 1_000\ng: 0123\nh: 0b101\ni: -0x10\nj: 18446744073709551615]",
			`/a number "0" at 1:4 [0] named at 1:1 [a]`,
			`/b number "-12" at 2:4 [-12] named at 2:1 [b]`,
			`/c number "3" at 3:4 [+3] named at 3:1 [c]`,
			`/d number "31" at 4:4 [0x1F] named at 4:1 [d]`,
			`/e number "12" at 5:4 [0o14] named at 5:1 [e]`,
			`/f number "1000" at 6:4 [1_000] named at 6:1 [f]`,
			`/g number "83" at 7:4 [0123] named at 7:1 [g]`,
			`/h number "5" at 8:4 [0b101] named at 8:1 [h]`,
			`/i number "-16" at 9:4 [-0x10] named at 9:1 [i]`,
			`/j number "18446744073709551615" at 10:4 [18446744073709551615] named at 10:1 [j]`,
		},
	},
	{
		name: "numbers with a fraction or an exponent",
		text: "a: 1.50\nb: .5\nc: 5.\nd: +1e3\ne: -0.0\nf: 1e400\ng: 123456789012345678901234567890\nh: 0644.5\ni: 1_0.5\nj: 08\n",
		want: []string{
			" object at 1:1 [a: 1.50\nb: .5\nc: 5.\nd: +1e3\ne: -0.0\nf: 1e400\ng: 123456789012345678901234567890\nh: 0644.5\ni: 1_0.5\nj: 08]",
			`/a number "1.50" fraction at 1:4 [1.50] named at 1:1 [a]`,
			`/b number "0.5" fraction at 2:4 [.5] named at 2:1 [b]`,
			`/c number "5.0" fraction at 3:4 [5.] named at 3:1 [c]`,
			`/d number "1e3" fraction at 4:4 [+1e3] named at 4:1 [d]`,
			`/e number "-0.0" fraction at 5:4 [-0.0] named at 5:1 [e]`,
			`/f number "1e400" fraction at 6:4 [1e400] named at 6:1 [f]`,
			`/g number "123456789012345678901234567890" at 7:4 [123456789012345678901234567890] named at 7:1 [g]`,
			`/h number "644.5" fraction at 8:4 [0644.5] named at 8:1 [h]`,
			`/i number "10.5" fraction at 9:4 [1_0.5] named at 9:1 [i]`,
			`/j number "8" at 10:4 [08] named at 10:1 [j]`,
		},
	},
	{
		name: "strings that look like numbers",
		text: "a: 1.2.3\nb: 1:30\nc: 0x\nd: 1e\ne: '1'\nf: 2026-11-20\ng: 2026-11-20T13:17:00Z\nh: --1\n",
		want: []string{
			" object at 1:1 [a: 1.2.3\nb: 1:30\nc: 0x\nd: 1e\ne: '1'\nf: 2026-11-20\ng: 2026-11-20T13:17:00Z\nh: --1]",
			`/a string "1.2.3" at 1:4 [1.2.3] named at 1:1 [a]`,
			`/b string "1:30" at 2:4 [1:30] named at 2:1 [b]`,
			`/c string "0x" at 3:4 [0x] named at 3:1 [c]`,
			`/d string "1e" at 4:4 [1e] named at 4:1 [d]`,
			`/e string "1" at 5:4 ['1'] named at 5:1 [e]`,
			`/f string "2026-11-20" at 6:4 [2026-11-20] named at 6:1 [f]`,
			`/g string "2026-11-20T13:17:00Z" at 7:4 [2026-11-20T13:17:00Z] named at 7:1 [g]`,
			`/h string "--1" at 8:4 [--1] named at 8:1 [h]`,
		},
	},
	{
		name: "an exclamation mark as a tag",
		text: "- ! a\n- &x ! b\n- ! &y c\n- !\n- &z\n- ! d\n- 08\n- 0o+7\n",
		want: []string{
			" list at 1:1 [- ! a\n- &x ! b\n- ! &y c\n- !\n- &z\n- ! d\n- 08\n- 0o+7]",
			`/0 string "a" at 1:5 [a]`,
			`/1 string "b" at 2:8 [b]`,
			`/2 string "c" at 3:8 [c]`,
			"/3 null at 4:4 []",
			"/4 null at 5:5 []",
			`/5 string "d" at 6:5 [d]`,
			`/6 number "8" at 7:3 [08]`,
			`/7 number "7" at 8:3 [0o+7]`,
		},
	},
}
