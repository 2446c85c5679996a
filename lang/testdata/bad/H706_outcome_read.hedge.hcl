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
  value = late # want H706
}
