case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  baseline = scenario.steady
  as_of    = "2025-11-24"
}

formula "twice" {
  value = mean(mean(elapsed)) # want H710
}

outcome "late" {
  unit  = "years"
  goal  = "maximise"
  value = final(elapsed)
}

scenario "steady" {
  title = "Steady"
  where = true
}

claim "first" {
  holds_if = mean(under(scenario.steady, elapsed)) > 0 # want H710
}
