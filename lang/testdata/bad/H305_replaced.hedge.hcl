case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = "3 USD"
}

constant "fee" {
  unit  = "percent"
  value = 5
}

formula "late" {
  value = elapsed > "2 years"
}

lever "quantity" {
  range   = "0 to 10"
  default = 5
}

formula "bill" {
  unit  = "USD"
  value = late ? price * ("100 percent" + fee) * quantity : price * quantity
}

outcome "other_unit" {
  unit  = "USD"
  goal  = "minimise"
  value = mean(with({ price = "3 EUR" }, bill)) # want H305
}

# A bare number takes the declared unit, and 0 fits every unit.
outcome "bare" {
  unit  = "USD"
  goal  = "minimise"
  value = mean(with({ price = 2, fee = 7, quantity = 0 }, bill)) + mean(with({ price = 0, fee = lookup(elapsed, [[0, 5], ["4 years", 7]]), late = true }, bill))
}

outcome "computed" {
  unit  = "USD"
  goal  = "minimise"
  value = mean(with({ fee = abs(-2) }, bill)) # want H304
}

outcome "truth" {
  unit  = "USD"
  goal  = "minimise"
  value = mean(with({ price = late }, bill)) + mean(with({ late = 0 }, bill)) # want H309 H308
}

outcome "outside" {
  unit  = "USD"
  goal  = "minimise"
  value = mean(with({ quantity = 12 }, bill)) # want H315
}
