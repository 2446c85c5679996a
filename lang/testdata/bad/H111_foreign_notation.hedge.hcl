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
  value = [for x in tax : x] # want H111
}

formula "b" {
  value = tax % 2 # want H111
}

formula "c" {
  value = tax[0] # want H111
}

formula "d" {
  value = "${tax}" # want H111
}

formula "e" {
  value = null # want H111
}
