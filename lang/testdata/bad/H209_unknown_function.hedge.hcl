case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = 0.3
}

formula "a" {
  value = logaritm(tax) # want H209
}

formula "b" {
  value = tax(3) # want H209
}
