package unit

import "testing"

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		a, b string
		n    int
	}{
		{"", "", 0}, {"", "km", 2}, {"km", "", 2}, {"year", "yaer", 1}, {"kitten", "sitting", 3},
		{"person", "persons", 1}, {"기지", "기", 1}, {"ca", "abc", 3},
	} {
		if got := changes(c.a, c.b); got != c.n {
			t.Errorf("changes(%q, %q) = %d, want %d", c.a, c.b, got, c.n)
		}
	}
}

func TestNearest(t *testing.T) {
	for w, want := range map[string]string{
		"yaer": "year", "Persons": "persons", "usd": "USD", "misiles": "missiles", "mounths": "months",
		"precent": "percent", "brigds": "brigade", "hbus": "hubs", "zorgblatts": "", "q": "",
	} {
		if got := nearest(w, []string{"hubs"}); got != want {
			t.Errorf("nearest to %q is %q, want %q", w, got, want)
		}
	}
}
