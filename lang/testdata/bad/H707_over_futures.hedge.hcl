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

formula "a" {
  value = share(elapsed > 0) # want H707
}

claim "first" {
  holds_if = late > 0
}

claim "second" {
  holds_if = claim.first # want H707
}
