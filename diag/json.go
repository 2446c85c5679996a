package diag

// Report is a list in its machine-readable form. Fields are added, never
// renamed.
type Report struct {
	Hedge    string          `json:"hedge"`
	Errors   int             `json:"errors"`
	Warnings int             `json:"warnings"`
	Findings []ReportFinding `json:"findings"`
}

// ReportFinding is one finding of a Report. Lines and columns count from 1; a
// finding about the run as a whole has an empty file and line 0.
type ReportFinding struct {
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	Summary  string   `json:"summary"`
	Detail   string   `json:"detail"`
	ReportRange
	Related []ReportNote `json:"related"`
	Fix     string       `json:"fix"`
}

// ReportRange is a place in a Report.
type ReportRange struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

// ReportNote is a second place of a finding.
type ReportNote struct {
	ReportRange
	Text string `json:"text"`
}

// Report gives the whole list in file order.
func (l List) Report() Report {
	out := Report{Hedge: "1", Errors: l.Errors(), Warnings: l.Warnings(), Findings: []ReportFinding{}}
	at := func(r Range) ReportRange {
		return ReportRange{r.File, r.Start.Line, r.Start.Column, r.End.Line, r.End.Column}
	}
	for _, f := range l.Sorted() {
		k := ReportFinding{
			Code: f.Code, Severity: f.Severity, Summary: f.Summary, Detail: f.Detail,
			ReportRange: at(f.Range), Related: []ReportNote{}, Fix: f.Fix,
		}
		for _, n := range f.Related {
			k.Related = append(k.Related, ReportNote{at(n.Range), n.Text})
		}
		out.Findings = append(out.Findings, k)
	}
	return out
}
