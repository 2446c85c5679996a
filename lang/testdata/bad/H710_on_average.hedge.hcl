case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
  luck     = 20
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
  holds_if = on_average(loss) < 3
}

claim "twice" {
  holds_if = on_average(on_average(loss)) < 3 # want H710
}

claim "all" {
  holds_if = average(loss) < 3
}

expect "through_a_claim" {
  assert = share(on_average(claim.bearable ? 1 : 0) > 0) > 0 # want H710
}

expect "of_all" {
  assert = on_average(claim.all ? 1 : 0) > 0 # want H709
}

claim "truth" {
  holds_if = on_average(loss > 1) > 0.5 # want H309
}

claim "yearly" {
  holds_if = on_average(storm) > 0.5 # want H703
}

claim "before" {
  holds_if = mean(previous(under({ storm = 0.5 }, storm), 0)) > 1 # want H710
}

claim "past" {
  holds_if = mean(previous(average(loss), 0)) > 1 # want H710
}

claim "rate" {
  holds_if = discounted(storm, average(loss) * "1 percent/year") > 1 # want H710
}
