# One formula read at other arguments, in the same year.
case "with" {
  title    = "With"
  question = "What would it be?"
  horizon  = { from = 2026, to = 2028 }
  as_of    = "2026-01-01"
}

# 1, 2, 3, and 4 after the last year.
stock "level" {
  unit    = "1"
  initial = 1
  flow    = 1 / dt
}

constant "factor" {
  value = 10
  unit  = "1"
  own   = true
}

# 10, 20, 30
formula "product" {
  unit  = "1"
  value = factor * level
}

# 11, 22, 33
formula "sum_of_both" {
  unit  = "1"
  value = product + level
}

outcome "constant_replaced" {
  title = "2 x 1 + 1, 2 x 2 + 2, 2 x 3 + 3"
  unit  = "1"
  value = sum(with({ factor = 2 }, sum_of_both))
  goal  = "maximise" # want constant_replaced = 18
}

outcome "formula_replaced" {
  title = "100 + 1, 100 + 2, 100 + 3"
  unit  = "1"
  value = sum(with({ product = 100 }, sum_of_both))
  goal  = "maximise" # want formula_replaced = 306
}

outcome "stock_replaced" {
  title = "The value is read outside: 11 x 2 = 22, 11 x 3, 11 x 4; the stock itself goes on"
  unit  = "1"
  value = sum(with({ level = level + 1 }, sum_of_both))
  goal  = "maximise" # want stock_replaced = 99
}

outcome "last_level" {
  unit  = "1"
  value = final(level)
  goal  = "maximise" # want last_level = 4
}

# The outer replacement reaches what the inner one leaves alone: 2 x 5 + 5.
outcome "nested" {
  unit  = "1"
  value = final(with({ factor = 2 }, with({ level = 5 }, sum_of_both)))
  goal  = "maximise" # want nested = 15
}

# product is 7 whatever the inner replacement does to factor: 7 + 3 in 2028.
outcome "nested_formula" {
  unit  = "1"
  value = final(with({ product = 7 }, with({ factor = 1000 }, sum_of_both)))
  goal  = "maximise" # want nested_formula = 10
}

# 2, 3, 4: a formula that reads its own past, beside a replaced name.
formula "memory" {
  unit  = "1"
  value = previous(memory, 1) + 1
}

outcome "own_past" {
  title = "factor 0: product is 0, memory goes on: 2 + 3 + 4"
  unit  = "1"
  value = sum(with({ factor = 0 }, memory + product))
  goal  = "maximise" # want own_past = 9
}
