case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "storm" {
  unit         = "1"
  distribution = "uniform(0, 1)"
  each         = "year"
}

outcome "loss" {
  unit  = "1"
  goal  = "minimise"
  value = sum(storm)
}

claim "bearable" {
  holds_if = on_average(loss) < 3 # want H723
}

expect "bearable" {
  assert = share(on_average(loss + 1) < 3) > 0.5 # want H723
}
