case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "late" {
  value = elapsed > "2 years"
}

formula "a" {
  value = 1 + late # want H309
}

formula "b" {
  value = late == 1 # want H309
}

outcome "c" {
  unit  = "1"
  goal  = "maximise"
  value = mean(late) # want H309
}
