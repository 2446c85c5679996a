# A Korean Peninsula without the United States.
#
# A column of 24 November 2025 fears a peninsula without the United States less than one
# on which today's uncertainty goes on. This case makes its claims testable: the futures
# it tells apart, the numbers behind them, what Seoul can do, and what would have to be
# true for the claims to hold.
#
#   korea.hedge.hcl    the question, the argument, tests        (this file)
#   sources.hedge.hcl  what the case relies on
#   futures.hedge.hcl  drivers, constraints, scenarios F0 to F4
#   numbers.hedge.hcl  uncertainties, constants, channel switches
#   courses.hedge.hcl  levers and the eight courses
#   model.hedge.hcl    how one future unfolds, and what counts
#   NOTES.md           what is published, what is judgement, what comes later
#
# Frozen on the day of the column: nothing in it is younger.

case "korea" {
  title    = "A Korean Peninsula without the United States"
  question = "Is the uncertain status quo the worst future for Korea, and what should Seoul do about it?"
  focal    = actor.rok
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  baseline = scenario.F4
  headline = outcome.welfare
  verdict  = { holds = 0.9, fails = 0.1 }
}

actor "rok"   { title = "South Korea" }
actor "us"    { title = "United States" }
actor "china" { title = "China" }
actor "dprk"  { title = "North Korea" }
actor "japan" { title = "Japan" }

# ==== The argument ==================================================================
#
# Claims are evaluated in F4 unless they name a scenario. best_course(x) is the best of
# the eight courses in the very same future: Seoul is told what comes and answers best,
# so that a future is not called bad for a bad answer. A claim holds when it is true in
# 90 percent of the futures explored, and fails at 10; these are not probabilities.

# ---- the thesis, and what it splits into

claim "status_quo_is_worst" {
  title    = "The uncertain status quo is worse than America offshore or gone"
  holds_if = under(scenario.F4, best_course(welfare)) < min(under(scenario.F1, best_course(welfare)), under(scenario.F3, best_course(welfare)))
  cite     = [source.moon_2025.title, source.moon_2025.p19]
}

claim "worse_than_offshore" {
  title    = "The status quo is worse than America offshore"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, best_course(welfare)) < under(scenario.F3, best_course(welfare))
  cite     = source.moon_2025.p19
}

claim "worse_than_annulment" {
  title    = "The status quo is worse than America gone"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, best_course(welfare)) < under(scenario.F1, best_course(welfare))
  cite     = source.moon_2025.p19
}

# ---- the same, told by what really struck
#
# An insurance looks wasted in every history without a fire. So hindsight is harder on
# an alliance than foresight; the pair stands side by side with the thesis above. How
# much harder depends on a convention: here each war has one draw of luck per future,
# and whoever runs the higher hazard meets the same war earlier.

claim "worst_in_hindsight" {
  title    = "The status quo is worst in hindsight, by the wars that really came"
  holds_if = under(scenario.F4, welfare_struck) < min(under(scenario.F1, welfare_struck), under(scenario.F3, welfare_struck))
  own      = true
}

claim "worst_in_hindsight_best_reply" {
  title    = "The status quo is worst in hindsight even with the best course"
  holds_if = under(scenario.F4, best_course(welfare_struck)) < min(under(scenario.F1, best_course(welfare_struck)), under(scenario.F3, best_course(welfare_struck)))
  own      = true
}

# ---- what carries the thesis

claim "the_bill_grows" {
  title    = "The status quo bills Korea more than America offshore"
  supports = [claim.worse_than_offshore]
  holds_if = under(scenario.F4, bill) > under(scenario.F3, bill)
  cite     = source.moon_2025.p19
}

claim "entanglement_is_highest" {
  title    = "The status quo entangles Korea more than America offshore or gone"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, entanglement) > max(under(scenario.F1, entanglement), under(scenario.F3, entanglement))
  cite     = source.moon_2025.p19
}

claim "offshore_leaves_unease" {
  title    = "The risk of war stays above the bar with America offshore, too"
  holds_if = under(scenario.F3, security) > "10 percent"
  cite     = source.moon_2025.p18
  note     = "the column ascribes the offshore position to realists, Mearsheimer among them; that attribution was not checked"
}

# ---- the other side

claim "alliance_is_reborn" {
  title         = "A renewed alliance is better for Korea than today's bargain"
  attributed_to = "Lee Jae-myung"
  attacks       = [claim.status_quo_is_worst]
  holds_if      = under(scenario.F0, welfare) > under(scenario.F4, welfare)
  cite          = source.moon_2025.p1
  note          = "the column quotes the hope of a revival; that it beats the bargain is this case's reading of it"
}

# ---- what the column recommends, each against holding course, in the status quo

claim "autonomy_pays" {
  title    = "In the status quo, autonomy first beats holding course"
  holds_if = under(scenario.F4, under(strategy.autonomy_first, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p23
}

claim "regional_order_pays" {
  title    = "In the status quo, a regional order beats holding course"
  holds_if = under(scenario.F4, under(strategy.regional_order, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p24
}

claim "open_trade_pays" {
  title    = "In the status quo, open trade beats holding course"
  holds_if = under(scenario.F4, under(strategy.open_trade, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p25
}

claim "leading_peace_pays" {
  title    = "In the status quo, leading the peace beats holding course"
  holds_if = under(scenario.F4, under(strategy.lead_peace, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p26
}

# ==== Tests of the case =============================================================
#
# Theory, not findings: each of these must hold in every single future, whatever the
# numbers. They compare like with like: the same future, the same world, the same
# course, with one thing replaced. They are run by `hedge test`, in F4.

variant "all_off" {
  title = "Every channel switched off"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

# ---- the proposition: without a channel, no thesis
#
# Commitment that never hurts, free choice of forces, nothing paid for uncertainty: then
# some US commitment cannot be worse than none, however uncertain it is.

expect "no_channel_no_thesis" {
  title   = "All channels off: no course does worse than under annulment"
  assert  = share(under(variant.all_off, welfare < under({ us_posture = "annul" }, welfare))) == 0
  futures = 2000
}

expect "no_channel_no_thesis_best_reply" {
  title   = "All channels off: nor does the best course"
  assert  = share(under(variant.all_off, best_course(welfare) < under({ us_posture = "annul" }, best_course(welfare)))) == 0
  futures = 2000
}

# Against an offshore balancer this needs one thing more: an umbrella that is believed no
# more than the alliance, which must not have been cut.
expect "no_channel_no_thesis_offshore" {
  title   = "All channels off, no cuts: none does worse than under an umbrella"
  assert  = share(under(variant.all_off, under({ drawdown_base = 0 }, welfare) < under({ us_posture = "offshore", credit_settled = 0.2 }, welfare))) == 0
  futures = 2000
}

# ---- each channel works in its direction

expect "leaving_has_a_price" {
  title   = "Without the cost of leaving, annulment gains ground"
  assert  = share(under({ ch_exit = 0 }, under(scenario.F1, welfare) - under(scenario.F4, welfare)) <= under(scenario.F1, welfare) - under(scenario.F4, welfare)) == 0
  futures = 2000
}

expect "annulment_is_not_held_up" {
  title   = "Where there is no alliance, nothing is paid for it"
  assert  = share(under(scenario.F1, bill != 0 || under({ ch_holdup = 0 }, welfare) != welfare)) == 0
  futures = 2000
}

# Cuts and collapse are left out here: both answer to hold-up, and the end of a bad
# bargain can be a relief.
expect "holdup_only_costs" {
  title   = "Without cuts and collapse, hold-up never helps"
  assert  = share(under({ drawdown_base = 0, ch_collapse = 0 }, under({ ch_holdup = 0 }, welfare) < welfare)) == 0
  futures = 2000
}

expect "hump_only_adds_danger" {
  title   = "Without the hump, war is never likelier"
  assert  = share(under({ ch_hump = 0 }, security) > security) == 0
  futures = 2000
}

expect "entanglement_needs_its_channel" {
  title   = "With the channel off, nobody is drawn in"
  assert  = share(under({ ch_entangle = 0 }, entanglement) != 0) == 0
  futures = 2000
}

expect "drag_only_costs" {
  title   = "Without drag, no year is poorer"
  assert  = share(under({ ch_drag = 0 }, prosperity) < prosperity) == 0
  futures = 2000
}

# ---- what the column says about dependence and consent, where theory decides it

# More own capability at the same joint forces and the same belief: the ceiling on what
# the ally lets Korea build is the one number that moves nothing else.
expect "strength_never_raises_the_price" {
  title   = "At given belief, a stronger Korea is never asked for more"
  assert  = share(under({ drawdown_base = 0, ch_collapse = 0 }, under({ build_cap = "1.5 percent of GDP/year" }, mean(price)) > under({ build_cap = "0.3 percent of GDP/year" }, mean(price)))) == 0
  futures = 2000
}

expect "consent_entangles" {
  title   = "While the alliance lasts, consent never entangles less"
  assert  = share(under({ ch_collapse = 0 }, under({ flexibility = 0.9 }, entanglement) < under({ flexibility = 0.3 }, entanglement))) == 0
  futures = 2000
}

# ---- sanity

expect "no_danger_no_hindsight" {
  title   = "Without any war, foresight and hindsight are one number"
  assert  = share(under({ war_hazard_firm = 0, ch_entangle = 0 }, abs(welfare - welfare_struck)) > "1e-9 percent of GDP") == 0
  futures = 2000
}

expect "leaving_presumes_the_hemisphere" {
  title  = "Without peace, annulment comes only with a hemispheric turn"
  assert = !possible(us_posture == "annul" && inter_korean != "peace" && us_doctrine != "hemisphere")
}

expect "renewal_stays_possible" {
  title  = "A renewed alliance and a contained China go together"
  assert = possible(us_posture == "renewed" && china_reach == "contained")
}
