case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "purchase" { # want H101
  range   = "0 to 1"
  default = 0.5

outcome "cost" {
  unit  = "1"
  goal  = "minimise"
  value = purchase + prise # want H201
}

constant "last" { # want H101
  value = 3
