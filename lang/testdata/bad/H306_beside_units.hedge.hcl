case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "harvest" {
  range = "9 to 12" # want H306
}

constant "target" {
  value = "10 TWh/year"
}

outcome "kept" {
  unit  = "yes/no"
  value = harvest > target
  goal  = "maximise"
}

uncertainty "share" { # want H306
  range = "0 to 1"
}
