# Sobol's g-function with twenty inputs.
#
# A product of twenty bent factors. The smaller its number a, the more an input
# matters: the first decides nearly everything, the last ten next to nothing. A
# sensitivity method must put them in order and must not be fooled by the crowd of
# inputs that do nothing.
#
#   y = product of (|4 x - 2| + a) / (1 + a),   each x even between 0 and 1
#
#   a = 0, 0.5, 1, 2, 4.5, then five times 9, then ten times 99
#
# The exact answers follow from V(i) = 1 / (3 (1 + a(i))^2): the variance is the
# product of all 1 + V(i), less 1 = 0.768574854; the mean is 1;
#
#   first-order indices  x1 0.433703  x2 0.192757  x3 0.108426  x4 0.048189  x5 0.014337
#                        x6 to x10 0.004337 each
#   total indices        x1 0.575277  x2 0.296917  x3 0.177008  x4 0.082182  x5 0.025080
#                        x6 to x10 0.007645 each
#
# A. Saltelli and I. M. Sobol', "About the use of rank transformation in sensitivity
# analysis of model output", Reliability Engineering and System Safety 50(3), 1995,
# pages 225-239.

case "sobol_g" {
  title    = "Sobol's g-function with twenty inputs"
  question = "Which of twenty inputs matter, and which can be left alone?"
  horizon  = { from = 2001, to = 2001 }  # one year: nothing changes over time
  as_of    = "1995-12-01"
  headline = outcome.y
}

source "saltelli_1995" {
  kind      = "paper"
  title     = "About the use of rank transformation in sensitivity analysis of model output"
  author    = "A. Saltelli, I. M. Sobol'"
  publisher = "Reliability Engineering and System Safety 50(3), 225-239"
  date      = "1995-12-01"
  url       = "https://doi.org/10.1016/0951-8320(95)00099-2"
  grade     = "A1"
}

# ---- the twenty inputs

uncertainty "x1" {
  title        = "Input 1 (a = 0)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x2" {
  title        = "Input 2 (a = 0.5)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x3" {
  title        = "Input 3 (a = 1)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x4" {
  title        = "Input 4 (a = 2)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x5" {
  title        = "Input 5 (a = 4.5)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x6" {
  title        = "Input 6 (a = 9)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x7" {
  title        = "Input 7 (a = 9)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x8" {
  title        = "Input 8 (a = 9)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x9" {
  title        = "Input 9 (a = 9)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x10" {
  title        = "Input 10 (a = 9)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x11" {
  title        = "Input 11 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x12" {
  title        = "Input 12 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x13" {
  title        = "Input 13 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x14" {
  title        = "Input 14 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x15" {
  title        = "Input 15 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x16" {
  title        = "Input 16 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x17" {
  title        = "Input 17 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x18" {
  title        = "Input 18 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x19" {
  title        = "Input 19 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

uncertainty "x20" {
  title        = "Input 20 (a = 99)"
  distribution = "between 0 and 1"
  unit         = "1"
  cite         = source.saltelli_1995
}

# ---- the function, one factor a line

# A test function knows no better and no worse; the goal is a formality.
outcome "y" {
  title = "Value of the function"
  unit  = "1"
  value = (
    (abs(4 * x1 - 2) + 0) / (1 + 0)
    * (abs(4 * x2 - 2) + 0.5) / (1 + 0.5)
    * (abs(4 * x3 - 2) + 1) / (1 + 1)
    * (abs(4 * x4 - 2) + 2) / (1 + 2)
    * (abs(4 * x5 - 2) + 4.5) / (1 + 4.5)
    * (abs(4 * x6 - 2) + 9) / (1 + 9)
    * (abs(4 * x7 - 2) + 9) / (1 + 9)
    * (abs(4 * x8 - 2) + 9) / (1 + 9)
    * (abs(4 * x9 - 2) + 9) / (1 + 9)
    * (abs(4 * x10 - 2) + 9) / (1 + 9)
    * (abs(4 * x11 - 2) + 99) / (1 + 99)
    * (abs(4 * x12 - 2) + 99) / (1 + 99)
    * (abs(4 * x13 - 2) + 99) / (1 + 99)
    * (abs(4 * x14 - 2) + 99) / (1 + 99)
    * (abs(4 * x15 - 2) + 99) / (1 + 99)
    * (abs(4 * x16 - 2) + 99) / (1 + 99)
    * (abs(4 * x17 - 2) + 99) / (1 + 99)
    * (abs(4 * x18 - 2) + 99) / (1 + 99)
    * (abs(4 * x19 - 2) + 99) / (1 + 99)
    * (abs(4 * x20 - 2) + 99) / (1 + 99)
  )
  goal  = "maximise"
}

# ---- tests of the case

variant "all_at_one" {
  title = "Every input at 1, where every factor is greatest"
  set = {
    x1 = 1, x2 = 1, x3 = 1, x4 = 1, x5 = 1,
    x6 = 1, x7 = 1, x8 = 1, x9 = 1, x10 = 1,
    x11 = 1, x12 = 1, x13 = 1, x14 = 1, x15 = 1,
    x16 = 1, x17 = 1, x18 = 1, x19 = 1, x20 = 1
  }
}

variant "others_neutral" {
  title = "All but the first at 0.75, where their factors are 1"
  set = {
    x2 = 0.75, x3 = 0.75, x4 = 0.75, x5 = 0.75, x6 = 0.75,
    x7 = 0.75, x8 = 0.75, x9 = 0.75, x10 = 0.75, x11 = 0.75,
    x12 = 0.75, x13 = 0.75, x14 = 0.75, x15 = 0.75, x16 = 0.75,
    x17 = 0.75, x18 = 0.75, x19 = 0.75, x20 = 0.75
  }
}

expect "values_at_points" {
  title   = "Exact at points worked out by hand"
  futures = 20
  assert = share(
    abs(under(variant.all_at_one, y) - 14.016402866392726) <= 1e-12
    && abs(under(variant.others_neutral, under({ x1 = 0.75 }, y)) - 1) <= 1e-12
    && abs(under(variant.others_neutral, under({ x1 = 1 }, y)) - 2) <= 1e-12
    && abs(under(variant.others_neutral, under({ x1 = 0.75, x2 = 1 }, y)) - 5 / 3) <= 1e-12
    && abs(under(variant.others_neutral, under({ x1 = 0.75, x4 = 0.5 }, y)) - 2 / 3) <= 1e-12
  ) == 1
}

# The first factor has a = 0: in the middle it falls to 0 and takes all with it.
expect "the_first_input_can_stop_everything" {
  futures = 500
  assert  = share(under({ x1 = 0.5 }, y) != 0) == 0
}

# With all other factors at 1, y is |4 x1 - 2|, which is even between 0 and 2.
expect "the_first_factor_is_even" {
  futures = 10000
  assert  = abs(share(under(variant.others_neutral, y) > 1) - 0.5) <= 0.02 && abs(share(under(variant.others_neutral, y) > 1.5) - 0.25) <= 0.02
}

# a = 99: from the middle of its range to its end an input of the last ten moves y by
# a fiftieth, whatever the others do.
expect "the_last_inputs_hardly_matter" {
  futures = 500
  assert  = share(abs(under({ x20 = 1 }, y) - 101 / 99 * under({ x20 = 0.5 }, y)) > 1e-12) == 0
}
