case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  focal    = actor.rock # want H206
  baseline = scenario.stedy # want H206
  as_of    = "2025-11-24"
}

actor "rok" { title = "South Korea" }

scenario "steady" {
  title = "Steady"
  where = true
}

constant "tax" {
  value = 0.3
  cite  = source.paper # want H206
}
