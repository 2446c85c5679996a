# Rounding is part of the language. A product that is a direct operand of + or -
# is fused and rounds once.
case "rounding" {
  title    = "Rounding"
  question = "Does every engine round alike?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
}

constant "tenth" { 
  value = 0.1
  unit  = "1"
}

constant "three" {
  value = 3
  unit  = "1"
}

# 3 x 0.1 is 0.30000000000000004 when rounded; the exact product of 3 and the
# double nearest to 0.1 exceeds the double nearest to 0.3 by 2^-54 x 0.5 (exact:
# 0.3000000000000000166533453694 - 0.299999999999999988897769753748 =
# 2.77555756156289135e-17).
outcome "fused" {
  unit  = "1"
  value = three * tenth - 0.3
  goal  = "maximise" # want fused = 2.7755575615628914e-17
}

# A name is not a product: the rounded product is taken.
formula "product" {
  unit  = "1"
  value = three * tenth
}

outcome "by_name" {
  unit  = "1"
  value = product - 0.3
  goal  = "maximise" # want by_name = 5.551115123125783e-17
}

# c - a*b fuses too, and so does a product in parentheses.
outcome "reversed" {
  unit  = "1"
  value = 0.3 - (three * tenth)
  goal  = "maximise" # want reversed = -2.7755575615628914e-17
}

# -0 becomes 0 where values leave the kernel.
outcome "zero" {
  unit  = "1"
  value = -1 * max(0, three - 4)
  goal  = "maximise" # want zero = 0
}

# "percent" stores the nearest double of the decimal: 0.07 percent is 0.0007.
outcome "percent" {
  unit  = "1"
  value = "0.07 percent" * 1
  goal  = "maximise" # want percent = 0.0007
}
