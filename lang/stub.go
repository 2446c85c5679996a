package lang

import (
	"hedge/diag"
	"hedge/model"
)

func limits(string, []byte) diag.List          { return nil }
func contentHash(map[string][]byte) model.Hash { return model.Hash{} }
