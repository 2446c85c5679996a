case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "growth" {
  range = "3 to 1 percent/year" # want H311
}

formula "a" {
  value = clamp(elapsed / dt, 1, 0) # want H311
}
