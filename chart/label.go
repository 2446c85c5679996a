package chart

// Label names a row or a column.
type Label struct {
	Text   string
	Note   string // small, below the text
	Strong bool   // the one the finding is about: bold
}

// Named makes labels without notes.
func Named(texts ...string) []Label {
	labels := make([]Label, len(texts))
	for i, t := range texts {
		labels[i].Text = t
	}
	return labels
}

// laid is a label broken into lines.
type laid struct {
	text, note []string
	strong     bool
}

const (
	textPitch  = textSize * leading
	smallPitch = smallSize * leading
)

func (l Label) lay(limit float64) laid {
	out := laid{strong: l.Strong}
	if l.Text != "" {
		out.text = wrap(l.Text, textSize, l.Strong, limit)
	}
	if l.Note != "" {
		out.note = wrap(l.Note, smallSize, false, limit)
	}
	return out
}

func (l laid) width() float64 {
	return max(widest(l.text, textSize, l.strong), widest(l.note, smallSize, false))
}

func (l laid) height() float64 {
	return float64(textPitch*float64(len(l.text))) + float64(smallPitch*float64(len(l.note)))
}

// draw writes the label with its middle at y.
func (l laid) draw(s *scene, x, y float64, a anchor, t tone) {
	top := y - l.height()/2
	for _, words := range l.text {
		s.add(text{x: x, y: top + float64(textPitch*0.76), s: words, size: textSize, bold: l.strong, anchor: a, tone: t})
		top += textPitch
	}
	for _, words := range l.note {
		s.small(x, top+float64(smallPitch*0.76), words, a, dim)
		top += smallPitch
	}
}

// layAll lays labels out in a column no wider than limit and gives its width.
func layAll(labels []Label, limit float64) ([]laid, float64) {
	out, w := make([]laid, len(labels)), 0.0
	for i, l := range labels {
		out[i] = l.lay(limit)
		w = max(w, out[i].width())
	}
	return out, w
}

// column is the labels of rows that stand below each other.
type column struct {
	labels []laid
	tall   []float64 // the height of each row
	right  float64   // where the widest label ends
}

// stack lays out labels no wider than limit for rows of a height from ample, where
// they are few, to least, where they are many; a row is never lower than its label.
func stack(labels []Label, limit, ample, least float64) column {
	out := column{}
	high := ample
	if n := len(labels); n > 8 {
		high = max(least, ample-float64(float64(n-8)*0.7))
	}
	out.labels, out.right = layAll(labels, limit)
	for _, l := range out.labels {
		out.tall = append(out.tall, max(high, l.height()+8))
	}
	return out
}

func (c column) height() float64 {
	h := 0.0
	for _, t := range c.tall {
		h += t
	}
	return h
}
