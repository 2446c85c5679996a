package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"hedge/run"
	"hedge/unit"
)

// When progress is shown: on a terminal a rewritten line once a run turns out
// to take a while, elsewhere a plain line now and then.
const (
	barAfter   = 500 * time.Millisecond
	plainEvery = 10 * time.Second
)

// progress shows how far a run has come, on standard error.
type progress struct {
	w     io.Writer
	tty   bool
	quiet bool
	arms  int
	width int

	last run.Progress
	bar  *progressbar.ProgressBar
	said time.Duration
}

func (a *app) progress(arms int, quiet bool) *progress {
	return &progress{w: a.Err, tty: a.ErrTTY && a.Env("TERM") != "dumb", quiet: quiet, arms: arms, width: a.errWidth()}
}

// report takes the state of a run; it is called from one goroutine.
func (p *progress) report(now run.Progress) {
	if now.Futures < p.last.Futures { // another run has begun
		p.clear()
		p.said = 0
	}
	p.last = now
	switch {
	case p.quiet || now.Futures >= now.Total:
	case p.tty && now.Elapsed >= barAfter && now.Futures > 0:
		if p.bar == nil {
			p.bar = progressbar.NewOptions(now.Total,
				progressbar.OptionSetWriter(p.w), progressbar.OptionSetWidth(barWidth), progressbar.OptionShowCount(),
				progressbar.OptionSetPredictTime(false), progressbar.OptionSetElapsedTime(false), progressbar.OptionClearOnFinish(),
				progressbar.OptionSetTheme(progressbar.Theme{Saucer: "=", SaucerHead: ">", SaucerPadding: " ", BarStart: "[", BarEnd: "]"}))
		}
		p.bar.Describe(p.described(now))
		_ = p.bar.Set(now.Futures)
	case !p.tty && now.Elapsed-p.said >= plainEvery:
		p.said = now.Elapsed
		fmt.Fprintf(p.w, "%s of %s futures, %s%s\n", count(now.Futures), count(now.Total), p.speed(now), p.left(now))
	}
}

// barWidth is the width of the bar itself.
const barWidth = 10

// described is as much of speed and time left as fits beside the bar: a line
// that wraps could not be rewritten.
func (p *progress) described(now run.Progress) string {
	room := p.width - barWidth - len(fmt.Sprintf(" 100%% [] (%d/%d) ", now.Total, now.Total))
	left := strings.TrimPrefix(p.left(now), ", ")
	for _, text := range []string{p.speed(now) + ", " + left, left} {
		if len(text) <= room {
			return text
		}
	}
	return ""
}

func (p *progress) speed(now run.Progress) string {
	return rate(float64(now.Futures)*float64(p.arms)/max(now.Elapsed.Seconds(), 1e-9)) + " experiments/s"
}

func (p *progress) left(now run.Progress) string {
	if now.Futures == 0 {
		return ""
	}
	left := now.Elapsed.Seconds() * float64(now.Total-now.Futures) / float64(now.Futures)
	return ", about " + seconds(left) + " left"
}

// clear takes the rewritten line away.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}

// count writes a whole number with thousands separators.
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// rate writes a speed with two digits and a word for its size.
func rate(x float64) string {
	switch {
	case x >= 1e9:
		return unit.Format(x/1e9, unit.One, 2) + " billion"
	case x >= 1e6:
		return unit.Format(x/1e6, unit.One, 2) + " million"
	}
	return unit.Format(x, unit.One, 2)
}

// seconds writes a span of time with two digits.
func seconds(s float64) string {
	switch {
	case s >= 5400:
		return unit.Format(s/3600, unit.One, 2) + " h"
	case s >= 90:
		return unit.Format(s/60, unit.One, 2) + " min"
	case s >= 1:
		return unit.Format(s, unit.One, 2) + " s"
	}
	return unit.Format(s*1000, unit.One, 2) + " ms"
}
