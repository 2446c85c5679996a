case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  baseline = scenario.steady
  as_of    = "2025-11-24"
}

scenario "steady" {
  title = "Steady"
  where = true
}

constant "tax" {
  value = 0.3
}

formula "price" {
  value = tax * elapsed / dt
}

outcome "bill" {
  unit  = "1"
  goal  = "minimise"
  value = mean(price)
}

claim "turned" {
  holds_if = mean(with({ tax = 0 }, under(scenario.steady, price))) < 1 # want H707
}

# The edit takes under( ) outside.
claim "whole" {
  holds_if = with({ tax = 0 }, under(scenario.steady, 2 * tax)) < 1 # want H707
}

# The same edit would replace what the outcome follows from, in other years.
claim "outcome" {
  holds_if = with({ tax = 0 }, under(scenario.steady, bill)) < 1 # want H707
}

# And here what the value does not read, or leave under( ) inside a
# summary over years, or a value of every year.
claim "idle" {
  holds_if = with({ tax = 0 }, under(scenario.steady, 2 + 3)) < 1 # want H707
}

claim "summed" {
  holds_if = mean(with({ tax = 0 }, under(scenario.steady, 5 * tax))) < 1 # want H707
}

claim "yearly" {
  holds_if = with({ tax = 0 }, under(scenario.steady, price)) < 1 # want H707
}

claim "value" {
  holds_if = mean(with({ tax = average(bill) }, price)) < 1 # want H707
}

expect "claimed" {
  assert = share(with({ tax = 0 }, claim.turned)) == 1 # want H707
}

formula "average_bill" {
  value = average(tax) # want H707
}

outcome "chance" {
  unit  = "1"
  goal  = "minimise"
  value = on_average(tax) # want H707
}
