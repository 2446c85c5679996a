package crossimpact_test

import (
	"context"
	"fmt"

	"hedge/method/crossimpact"
)

// Three drivers: an alliance, trade and the mood at home. Two of their eight
// configurations hang together; the one with a loose alliance and open trade
// does not, and the example shows why and what judgements would have to change.
func Example() {
	m, err := crossimpact.New([]crossimpact.Descriptor{
		{Name: "alliance", States: []string{"firm", "loose"}},
		{Name: "trade", States: []string{"open", "closed"}},
		{Name: "mood", States: []string{"outward", "inward"}},
	}, []crossimpact.Section{
		{From: 0, To: 1, Cells: [][]int{{2, -2}, {-1, 1}}},
		{From: 1, To: 2, Cells: [][]int{{1, -1}, {-2, 2}}},
		{From: 2, To: 0, Cells: [][]int{{3, -3}, {-2, 2}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	all, err := crossimpact.Enumerate(ctx, m, nil, crossimpact.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, z := range all.Configurations {
		fmt.Println(m.Label(z))
	}
	box, _ := m.Holding(map[int]int{0: 1, 1: 0})
	p, _ := crossimpact.Possible(ctx, m, nil, crossimpact.Options{Within: box})
	fmt.Println("a loose alliance with open trade:", p.Answer)

	z := crossimpact.Configuration{1, 0, 1}
	for _, d := range m.Blame(z) {
		fmt.Printf("%s falls short by %d; %s adds %d\n",
			m.Descriptor(d.Descriptor).Name, d.Size, m.Descriptor(d.Pulls[0].From).Name, d.Pulls[0].Size)
	}
	edits, _ := m.SmallestEdits(z, crossimpact.EditOptions{})
	for _, e := range edits {
		fmt.Printf("%s: %d judgement, from %d to %d\n", m.Descriptor(e.Descriptor).Name, len(e.Changes), e.Changes[0].Was, e.Changes[0].Becomes)
	}
	// Output:
	// alliance: firm, trade: open, mood: outward
	// alliance: loose, trade: closed, mood: inward
	// a loose alliance with open trade: no
	// trade falls short by 2; alliance adds 2
	// mood falls short by 2; trade adds 2
	// trade: 1 judgement, from -1 to 1
	// mood: 1 judgement, from -1 to 1
}
