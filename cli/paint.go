package cli

import (
	"charm.land/lipgloss/v2"
)

// The four roles of colour and one of weight. Each stands beside a word or a
// sign that says the same.
var styles = map[string]lipgloss.Style{
	"error":   lipgloss.NewStyle().Foreground(lipgloss.Red).Bold(true),
	"warning": lipgloss.NewStyle().Foreground(lipgloss.Yellow),
	"good":    lipgloss.NewStyle().Foreground(lipgloss.Green),
	"dim":     lipgloss.NewStyle().Faint(true),
	"strong":  lipgloss.NewStyle().Bold(true),
}

// paint colours a text for standard output, paintErr for standard error.
func (a *app) paint(role, text string) string    { return a.painted(a.TTY, role, text) }
func (a *app) paintErr(role, text string) string { return a.painted(a.ErrTTY, role, text) }

func (a *app) painted(tty bool, role, text string) string {
	if !a.colours(tty) || text == "" {
		return text
	}
	style, ok := styles[role]
	if !ok {
		return text
	}
	return style.Render(text)
}

// colours reports whether a stream gets colour. What was typed wins over the
// environment.
func (a *app) colours(tty bool) bool {
	switch a.color {
	case "always":
		return true
	case "never":
		return false
	}
	return tty && a.Env("NO_COLOR") == "" && a.Env("TERM") != "dumb"
}

// plainWidth is what a line may take where no terminal tells otherwise, and
// widest where one is wider: longer lines are hard to read.
const (
	plainWidth = 80
	narrowest  = 40
	widest     = 100
)

func (a *app) width() int    { return a.columns(a.TTY) }
func (a *app) errWidth() int { return a.columns(a.ErrTTY) }

func (a *app) columns(tty bool) int {
	if !tty || a.Width <= 0 {
		return plainWidth
	}
	return min(max(a.Width, narrowest), widest)
}
