case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

outcome "late" {
  unit  = "years"
  goal  = "maximise"
  value = final(elapsed)
}

claim "first" { # want H708
  holds_if = late > 0
  supports = claim.second
}

claim "second" {
  holds_if = late > "1 year"
  supports = claim.first
}
