package briefing

import (
	"bytes"
	"os"
	"testing"
)

func TestWriteSample(t *testing.T) {
	var b bytes.Buffer
	if err := WriteDOCX(&b, sample()); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/oc/sample.docx", b.Bytes(), 0o644)
}
