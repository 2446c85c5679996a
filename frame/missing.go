package frame

// missing tells whether a cell that is not in quotes is absent: empty, NA or NaN.
func missing[T string | []byte](s T) bool {
	switch len(s) {
	case 0:
		return true
	case 2:
		return s[0] == 'N' && s[1] == 'A'
	case 3:
		return (s[0] == 'N' || s[0] == 'n') && (s[1] == 'a' || s[1] == 'A') && s[2] == s[0]
	}
	return false
}

// blank tells whether a byte around a cell is no part of it.
func blank(b byte) bool { return b == ' ' || b == '\t' }
