package diff

import "testing"

func TestLoose_Same(t *testing.T) {
	const (
		cluster = "arn:aws:ecs:eu-west-1:111122223333:"
		other   = "arn:aws:ecs:eu-west-1:999988887777:"
		balance = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:"
	)
	for _, test := range []struct {
		of   loose
		a, b string
		want bool
	}{
		{exact, "a", "a", true},
		{exact, "a", "A", false},
		{quoted, `"3e2f"`, "3e2f", true},
		{quoted, `"3e2f`, "3e2f", false},
		{folded, "AB12", "ab12", true},
		{folded, "AB12", "ab13", false},
		{named, cluster + "service/web/shop", "shop", true},
		{named, balance + "targetgroup/web/50dc6c495c0c9188", "web", true},
		{named, balance + "loadbalancer/app/web/50dc6c495c0c9188", "web", true},
		{named, balance + "loadbalancer/web", "web", true},
		{named, "arn:aws:sns:eu-west-1:111122223333:topic", "topic", true},
		{named, "shop", "search", false},
		{named, cluster + "service/web/shop", cluster + "service/shop", true},
		{named, cluster + "service/web/shop", other + "service/shop", false},
		{named, cluster + "service/web/shop", cluster + "service/api/shop", false},
		{tasks, cluster + "task-definition/shop:3", "shop:3", true},
		{tasks, cluster + "task-definition/shop:3", "shop", true},
		{tasks, "shop:3", "shop:4", false},
		{tasks, cluster + "task-definition/shop:3", other + "task-definition/shop:3", false},
	} {
		for _, pair := range [][2]string{{test.a, test.b}, {test.b, test.a}} {
			if got := test.of.same(pair[0], pair[1]); got != test.want {
				t.Errorf("%d: %q and %q are the same: %t", test.of, pair[0], pair[1], got)
			}
			if test.want && test.of.plain(pair[0]) != test.of.plain(pair[1]) {
				t.Errorf("%d: %q and %q are the same, but %q and %q are not", test.of, pair[0], pair[1], test.of.plain(pair[0]), test.of.plain(pair[1]))
			}
		}
	}
}
