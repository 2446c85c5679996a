case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

event "war" {
  hazard = panic
}

formula "panic" {
  unit  = "per year"
  value = strikes(war) ? "1 per year" : 0 # want H702
}
