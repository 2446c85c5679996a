case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = 0.3
  own   = true
}

outcome "revenue" {
  unit  = "1"
  value = tax
  goal  = "max" # want H109
}

source "paper" {
  kind  = "column"
  title = "A column"
  date  = "2025"
  grade = "very good" # want H109
}

expect "known" {
  assert = share(revenue > 0) == 1
  own    = true
}
