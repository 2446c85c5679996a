case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "chance" {
  unit  = "1"
  range = "0 to 1"
}

formula "now" {
  value = chance * elapsed / dt
}

outcome "gain" {
  unit  = "1"
  goal  = "maximise"
  value = chance + mean(now)
}

claim "all" {
  holds_if = average(gain) > 0.5 && quantile(gain, 0.05) > 0 && share(gain > 0.2) > 0.5
}

claim "mixed" {
  holds_if = average(gain) > gain # want H709
}

claim "mixed_truths" {
  holds_if = gain > 0 && average(gain) > 0.5 # want H709
}

claim "below" {
  holds_if = gain > average(gain) # want H709
}

claim "added" {
  holds_if = average(gain) + gain > 1 # want H709
}

claim "share_of_truth" {
  holds_if = share(average(gain) > 1) > 0.5 # want H709
}

claim "twice" {
  holds_if = average(quantile(gain, 0.1)) > 0 # want H709
}

expect "share_of_a_share" {
  assert = share(claim.all) == 1 # want H709
}

expect "claim_of_all" {
  assert = claim.all
}

claim "yearly" {
  holds_if = average(now) > 0 # want H703
}

claim "truth" {
  holds_if = average(gain > 0) > 0.5 # want H309
}

claim "order" {
  holds_if = quantile(gain, 95) > 0 # want H108
}

claim "order_in_words" {
  holds_if = quantile(gain, "95 percent") > quantile(gain, chance) # want H108 H108
}

claim "outside_in" {
  holds_if = mean(average(now)) > 0 # want H703 H710
}
