package briefing

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	//go:embed messages/en.txt
	sentencesEn string
	//go:embed messages/ko.txt
	sentencesKo string
)

// sentences are the message files by language.
var sentences = map[string]string{"en": sentencesEn, "ko": sentencesKo}

// Languages are those a briefing can be written in, by their tags (BCP 47).
var Languages = []string{"en", "ko"}

// messages are the standard sentences of a language, by key. A file holds a line for
// each, key = text, in which {name} stands for what is put in; a line that begins with
// a blank goes on, one with # is a remark.
type messages struct {
	lang string
	text map[string]string
}

// newMessages reads the sentences of a language.
func newMessages(lang string) (*messages, error) {
	if !slices.Contains(Languages, lang) {
		return nil, fmt.Errorf("no briefing in the language %q: there is %s", lang, strings.Join(Languages, ", "))
	}
	m := &messages{lang: lang, text: map[string]string{}}
	key := ""
	for _, line := range strings.Split(sentences[lang], "\n") {
		switch {
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, " "):
			m.text[key] += " " + strings.TrimSpace(line)
		default:
			name, text, _ := strings.Cut(line, "=")
			key = strings.TrimSpace(name)
			m.text[key] = strings.TrimSpace(text)
		}
	}
	return m, nil
}

var placeholder = regexp.MustCompile(`\{[a-z_0-9]+\}`)

// say writes a sentence; pairs are names and what they stand for. A key without a
// sentence is a slip of the program, which the tests find.
func (m *messages) say(key string, pairs ...string) string {
	text, ok := m.text[key]
	if !ok {
		return "{" + key + "}"
	}
	put := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		put["{"+pairs[i]+"}"] = pairs[i+1]
	}
	return placeholder.ReplaceAllStringFunc(text, func(name string) string {
		if s, ok := put[name]; ok {
			return s
		}
		return name
	})
}

// listed joins parts as the language does.
func (m *messages) listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return m.say("list.last", "before", strings.Join(parts[:last], m.text["list.comma"]+" "), "last", parts[last])
}

// amount puts a generated amount into the language, with no break before a percent
// sign.
func (m *messages) amount(s string) string {
	s = strings.ReplaceAll(s, " %", "\u00a0%")
	if m.lang == "en" {
		return s
	}
	for _, r := range [][2]string{{" percentage points", "%p"}, {"% of GDP", "% (GDP 대비)"}, {"/year", "/년"}, {" years", "년"}, {" to ", "~"}} {
		s = strings.ReplaceAll(s, r[0], r[1])
	}
	return bounded.ReplaceAllStringFunc(s, func(x string) string {
		word, number, _ := strings.Cut(x, " ")
		return number + map[string]string{"under": " 미만", "over": " 초과"}[word]
	})
}

// bounded is a share that rounding would have made never or always.
var bounded = regexp.MustCompile("(under|over) [0-9.]+\u00a0%")

// labels are the words that writers add, in the language.
func (m *messages) labels() Labels {
	if m.lang == "ko" {
		return Korean
	}
	return English
}

// Korean are the labels of a Korean briefing.
var Korean = Labels{
	Contents: "차례", Skip: "본문으로", AsOf: "기준일", Case: "사례", Hash: "실행", Figure: "그림", Table: "표",
	Data: "그림의 수치", Likelihood: "가능성", Confidence: "신뢰도", Assumption: "무너뜨릴 가정",
	Own: "입력값 {all}개 중 {own}개가 분석자 자신의 것", Recommendation: "권고", Dissent: "이견", Limit: "한계", Remark: "참고",
	Notes: "주", Sources: "출처", Grade: "등급", Back: "본문으로 돌아가기", Formula: "계산식", Inputs: "입력값",
	Place: "위치", Page: "쪽", Picture: "그림 파일",
	TooWide: "이 쪽에 싣기에는 너무 넓음. 같은 보고서의 통합 문서(.xlsx)와 웹 문서(.html)에 있음.",
}
