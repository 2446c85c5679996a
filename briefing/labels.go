package briefing

import (
	"reflect"
	"strconv"
	"strings"
)

// Labels are the words that writers add to what a document says. An empty one
// is read in English.
type Labels struct {
	Contents       string // over the list of parts
	Skip           string // the link past everything above the text
	AsOf           string
	Case           string
	Hash           string // before what identifies the run
	Figure         string // before the number of a figure
	Table          string // before the number of a table
	Data           string // over the numbers behind a figure
	Likelihood     string
	Confidence     string
	Assumption     string // over the assumption that would break a judgement
	Own            string // of inputs: "{own} of {all} inputs are the analyst's own"
	Recommendation string
	Dissent        string
	Limit          string
	Remark         string
	Notes          string // over the footnotes
	Sources        string // over the list of sources
	Grade          string // before the grade of a source
	Back           string // from a footnote back to the text
	Formula        string // of trails
	Inputs         string
	Place          string
	Page           string // before the page number in the footer
	Picture        string // the words of a link to a picture
	TooWide        string // of numbers behind a figure that no page has room for
}

// English is what empty labels are read as.
var English = Labels{
	Contents:       "Contents",
	Skip:           "Skip to the text",
	AsOf:           "As of",
	Case:           "Case",
	Hash:           "run",
	Figure:         "Figure",
	Table:          "Table",
	Data:           "Data behind the figure",
	Likelihood:     "Likelihood",
	Confidence:     "Confidence",
	Assumption:     "Would break it",
	Own:            "{own} of {all} inputs are the analyst's own",
	Recommendation: "Recommendation",
	Dissent:        "Dissent",
	Limit:          "Limits",
	Remark:         "Note",
	Notes:          "Notes",
	Sources:        "Sources",
	Grade:          "grade",
	Back:           "Back to the text",
	Formula:        "Formula",
	Inputs:         "Inputs",
	Place:          "Stated in",
	Page:           "Page",
	Picture:        "Picture",
	TooWide:        "Too wide for this page; the workbook (.xlsx) and the page (.html) of this briefing hold it.",
}

// each replaces every label by what f makes of its field's name and its words.
func (l *Labels) each(f func(field, words string) string) {
	v := reflect.ValueOf(l).Elem()
	for i := range v.NumField() {
		v.Field(i).SetString(f(v.Type().Field(i).Name, v.Field(i).String()))
	}
}

// filled puts English where a label is empty.
func (l Labels) filled() Labels {
	english := reflect.ValueOf(English)
	l.each(func(field, words string) string {
		if words == "" {
			return english.FieldByName(field).String()
		}
		return words
	})
	return l
}

// own is the sentence on the analyst's own inputs of a judgement.
func (l Labels) own(k KeyJudgement) string {
	if k.Of == 0 {
		return ""
	}
	return strings.NewReplacer("{own}", strconv.Itoa(k.Own), "{all}", strconv.Itoa(k.Of)).Replace(l.Own)
}

// callout is the title of a callout.
func (l Labels) callout(c Callout) string {
	switch {
	case c.Title != "":
		return c.Title
	case c.Kind == Recommendation:
		return l.Recommendation
	case c.Kind == Dissent:
		return l.Dissent
	case c.Kind == Limit:
		return l.Limit
	}
	return l.Remark
}
