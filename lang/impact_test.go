package lang

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const drivers = frame + `
descriptor "doctrine" {
  title = "Doctrine"
  state "home"   { title = "Home" }
  state "abroad" { title = "Abroad" }
}

descriptor "posture" {
  title = "Posture"
  state "leave"  { title = "Leave" }
  state "stay"   { title = "Stay" }
  state "haggle" { title = "Haggle" }
}
`

func section(rows string) string {
	return drivers + "impact \"doctrine\" \"posture\" {\n  table = <<-T\n" + rows + "\n  T\n  own = true\n}\n"
}

// A cell stands where its states meet, in whatever order the author names them.
func TestImpactCells(t *testing.T) {
	c, found := load(section("\t haggle leave  stay\r\n  abroad -3 +2 0\n\n home 1 -1 3"))
	if c == nil || found != "" {
		t.Fatal(found)
	}
	k := c.Impacts[0]
	if got, want := fmt.Sprint(k.Cells), "[[-1 3 1] [2 0 -3]]"; got != want || k.From != 0 || k.To != 1 || k.Name != "doctrine -> posture" {
		t.Errorf("%s of %d on %d, %s, want %s of 0 on 1", got, k.From, k.To, k.Name, want)
	}
}

// Each slip of a table gives one finding at its place, and the edit mends it.
func TestImpactSlips(t *testing.T) {
	for _, x := range []struct{ rows, at, code, fix string }{
		{"leave stya haggle\nhome 1 1 1\nabroad 1 1 1", "stya", "H205", "stay"},
		{"leave stay haggle\nhome 1 1 1\nabroadd 1 1 1", "abroadd", "H205", "abroad"},
		{"leave stay haggle\nhome 1 1 1\nhome 1 1 1", "home 1 1 1\n  T", "H202", ""},
		{"leave stay leave\nhome 1 1 1\nabroad 1 1 1", "leave\nhome", "H202", ""},
		{"leave stay haggle\nhome 1 1 4\nabroad 1 1 1", "4\nab", "H505", "3"},
		{"leave stay haggle\nhome 1 -20 1\nabroad 1 1 1", "-20", "H505", "-3"},
		{"leave stay haggle\nhome 1 1.5 1\nabroad 1 1 1", "1.5", "H505", "2"},
		{"leave stay haggle\nhome 1 -0.2 1\nabroad 1 1 1", "-0.2", "H505", "0"},
		{"leave stay haggle\nhome 1 -- 1\nabroad 1 1 1", "--", "H505", "-2"},
		{"leave stay haggle\nhome 1 ++ 1\nabroad 1 1 1", "++", "H505", "2"},
		{"leave stay haggle\nhome 1 NaN 1\nabroad 1 1 1", "NaN", "H505", "0"},
		{"leave stay haggle\nhome 1 1\nabroad 1 1 1", "home 1 1\nabroad", "H505", "home 1 1  0"},
		{"leave stay haggle\nhome 1 1 1 1\nabroad 1 1 1", "home 1 1 1 1", "H505", ""},
		{"posture leave stay haggle\nhome 1 1 1\nabroad 1 1 1", "posture leave", "H505", "leave stay haggle"},
		{"home leave stay haggle\nhome 1 1 1\nabroad 1 1 1", "home leave", "H505", "leave stay haggle"},
		{strings.Repeat("a ", 9) + "\nhome 1 1 1\nabroad 1 1 1", "a a", "H505", ""},
		{"leave haggle\nhome 1 -1", "<<-T", "H506", "<<-T\n            leave  stay  haggle\n    home        1     0      -1\n    abroad      0     0       0\n  T"},
	} {
		src := section(x.rows)
		_, list := Load(mapFS(src), ".")
		if len(list) != 1 || list[0].Code != x.code || list[0].Fix != x.fix {
			t.Errorf("%q: want one %s, fix %q\n%s", x.rows, x.code, x.fix, told(list))
			continue
		}
		from := list[0].Range.Start.Byte
		if !strings.HasPrefix(src[from:], x.at) {
			t.Errorf("%q: stands at %.20q, want %q", x.rows, src[from:], x.at)
		}
		if x.fix == "" {
			continue
		}
		if _, after := Load(mapFS(src[:from]+x.fix+src[list[0].Range.End.Byte:]), "."); len(after) > 0 {
			t.Errorf("%q: pasted\n%s", x.rows, told(after))
		}
	}
}

// The column behind a word counts characters, as a person does.
func TestImpactPlaces(t *testing.T) {
	src := strings.ReplaceAll(strings.ReplaceAll(section("  떠남 stay haggle\n  home 1 1 1\n  abroad 1 1 9"), `"leave"`, `"떠남"`), "stay haggle\n", "stay 거래\n")
	_, list := Load(mapFS(src), ".")
	var got []string
	for _, f := range list {
		got = append(got, fmt.Sprintf("%s %d", f.Code, f.Range.Start.Column))
	}
	if want := []string{"H205 11", "H505 14"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v\n%s", got, want, told(list))
	}
}

func TestImpactFormat(t *testing.T) {
	const in = "impact \"a\" \"b\" {\ntable = <<-T\n one  three\n x 1  -3\n long +2 0\nT\nwhy = \"w\"\n}\n"
	const want = "impact \"a\" \"b\" {\n  table = <<-T\n          one  three\n    x       1     -3\n    long   +2      0\n  T\n  why = \"w\"\n}\n"
	out, found := Format("x.hedge.hcl", []byte(in))
	if string(out) != want || len(found) > 0 {
		t.Errorf("%s\n%v", out, found)
	}
}

// A section stands once, and is named by both descriptors.
func TestImpactTwice(t *testing.T) {
	one := strings.TrimPrefix(section("leave stay haggle\nhome 1 1 1\nabroad 1 1 1"), drivers)
	_, list := Load(mapFS(drivers+one+one), ".")
	if len(list) != 1 || list[0].Code != "H202" || list[0].Summary != "the impact of doctrine on posture is declared twice" {
		t.Error(told(list))
	}
	_, list = Load(mapFS(drivers+"impact \"doctrine\" {\n  own = true\n}\n"), ".")
	if len(list) != 1 || list[0].Fix != `impact "doctrine" "posture"` {
		t.Error(told(list))
	}
}
