case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "luck" {
  unit  = "1"
  range = "0 to 1"
}

outcome "gain" {
  unit  = "1"
  goal  = "maximise"
  value = luck
}

expect "some" {
  assert = gain > 0 # want H709
}

expect "mixed" {
  assert = share(gain > 0) > gain # want H709
}
