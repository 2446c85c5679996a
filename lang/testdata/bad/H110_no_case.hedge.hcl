constant "tax" { # want H110
  value = 0.3
}
