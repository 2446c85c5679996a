# The Ishigami function.
#
# A model that fits in one line and yet hides what a sensitivity method must find: x1
# acts alone and with x3, x2 acts alone and strongly bent, and x3 does nothing by itself
# and much together with x1.
#
#   y = sin(x1) + a sin(x2)^2 + b x3^4 sin(x1),   x1, x2, x3 even between -pi and pi
#
# With a = 7 and b = 0.1, the values in use since (the paper took others), the answers
# are known exactly:
#
#   mean 3.5, variance 13.844588
#   first-order indices  x1 0.313905   x2 0.442411   x3 0
#   total indices        x1 0.557589   x2 0.442411   x3 0.243684
#
# T. Ishigami and T. Homma, "An importance quantification technique in uncertainty
# analysis for computer models", Proceedings of the First International Symposium on
# Uncertainty Modeling and Analysis (ISUMA '90), 1990, pages 398-403.

case "ishigami" {
  title    = "The Ishigami function"
  question = "Which of three inputs moves the answer, alone and together?"
  horizon  = { from = 2001, to = 2001 }  # one year: nothing changes over time
  as_of    = "1990-12-03"
  headline = outcome.y
}

source "ishigami_1990" {
  kind      = "paper"
  title     = "An importance quantification technique in uncertainty analysis for computer models"
  author    = "T. Ishigami, T. Homma"
  publisher = "Proceedings of the First International Symposium on Uncertainty Modeling and Analysis, 398-403"
  date      = "1990-12-03"
  url       = "https://doi.org/10.1109/ISUMA.1990.151285"
  grade     = "A1"
}

uncertainty "x1" {
  title        = "First input"
  distribution = "between -3.141592653589793 and 3.141592653589793"
  unit         = "1"
  cite         = source.ishigami_1990
}

uncertainty "x2" {
  title        = "Second input"
  distribution = "between -3.141592653589793 and 3.141592653589793"
  unit         = "1"
  cite         = source.ishigami_1990
}

uncertainty "x3" {
  title        = "Third input"
  distribution = "between -3.141592653589793 and 3.141592653589793"
  unit         = "1"
  cite         = source.ishigami_1990
}

constant "a" {
  title = "Weight of the second input"
  value = 7
  unit  = "1"
  as_of = "1990-12-03"
  cite  = source.ishigami_1990
  note  = "the customary value, not the paper's"
}

constant "b" {
  title = "Weight of the third input, through the first"
  value = 0.1
  unit  = "1"
  as_of = "1990-12-03"
  cite  = source.ishigami_1990
  note  = "the customary value, not the paper's"
}

# A test function knows no better and no worse; the goal is a formality.
outcome "y" {
  title = "Value of the function"
  unit  = "1"
  value = sin(x1) + a * pow(sin(x2), 2) + b * pow(x3, 4) * sin(x1)
  goal  = "maximise"
}

# ---- tests of the case

expect "values_at_points" {
  title   = "Exact at points worked out by hand"
  futures = 20
  assert = share(
    abs(under({ x1 = 0, x2 = 0, x3 = 0 }, y)) <= 1e-12
    && abs(under({ x1 = 1.5707963267948966, x2 = 0, x3 = 0 }, y) - 1) <= 1e-12
    && abs(under({ x1 = 0, x2 = 1.5707963267948966, x3 = 3 }, y) - 7) <= 1e-12
    && abs(under({ x1 = -1.5707963267948966, x2 = 0, x3 = 2 }, y) + 2.6) <= 1e-12
    && abs(under({ x1 = 1, x2 = 2, x3 = 3 }, y) - 13.445138634774501) <= 1e-12
  ) == 1
}

expect "x3_does_nothing_alone" {
  title   = "Where sin(x1) is 0, x3 changes nothing"
  futures = 500
  assert  = share(under({ x1 = 0 }, y) != under({ x1 = 0, x3 = 3 }, y)) == 0
}

# y - 3.5 is the sum of two terms that are each as often above 0 as below and do not
# depend on each other, so y lies above its mean in half of all futures.
expect "half_above_the_mean" {
  futures = 10000
  assert  = abs(share(y > 3.5) - 0.5) <= 0.02
}

# sin(x2)^2 is above 1/2 exactly half of the time, and above 3/4 a third of the time.
expect "quarters_of_the_second_input" {
  futures = 10000
  assert  = abs(share(under({ x1 = 0 }, y) > 3.5) - 0.5) <= 0.02 && abs(share(under({ x1 = 0 }, y) > 5.25) - 1 / 3) <= 0.02
}
