# What theory demands of the model, which worlds hang together, and what each channel does
# by itself.
#
# Run by `hedge test`, in F4. Most of these must hold in every single future, whatever
# the numbers: they compare like with like, the same future and the same world, with
# one thing replaced. "Posture alone" means that only Washington's posture is replaced
# and every other driver stays; "whole scenario" moves to the nearest world of the other
# scenario, as the claims do. Where an expectation is about how often, it says so.
#
# Expectations with equal futures and seed run together, and a run of more than 256
# arms asks first. Hence three seeds: 1 for theory, 2 for each channel alone, 3 for
# each channel taken away.

variant "all_off" {
  title = "Every channel switched off"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_holdup" {
  title = "Hold-up alone"
  set   = { ch_holdup = 1, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_entangle" {
  title = "Entanglement alone"
  set   = { ch_holdup = 0, ch_entangle = 1, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_lag" {
  title = "Lag alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 1, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_cap" {
  title = "Cap alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 1, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_hump" {
  title = "Hump alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 1, ch_drag = 0, ch_collapse = 0, ch_exit = 0 }
}

variant "only_drag" {
  title = "Drag alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 1, ch_collapse = 0, ch_exit = 0 }
}

variant "only_collapse" {
  title = "Collapse alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 1, ch_exit = 0 }
}

variant "only_exit" {
  title = "Exit cost alone"
  set   = { ch_holdup = 0, ch_entangle = 0, ch_lag = 0, ch_cap = 0, ch_hump = 0, ch_drag = 0, ch_collapse = 0, ch_exit = 1 }
}

# ==== The proposition: without a channel, no thesis =================================
#
# Commitment that never hurts, free choice of forces, nothing paid for uncertainty: then
# some US commitment cannot be worse than none, however uncertain it is. In this model:
# belief in US help only lowers the hazard of war, and under annulment belief is at most
# 0.05, less than what the bargain keeps even after a cut. Posture alone.
#
# The adaptive course is left out where the same course is compared: it acts on signs
# that never show under annulment, so the two futures run different courses.

expect "no_channel_no_thesis" {
  title   = "All channels off: no course below annulment"
  assert  = share(under(variant.all_off, welfare < under({ us_posture = "annul" }, welfare))) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

# The best of all courses, told the future, against the best fixed course: the levers at
# which the adaptive course starts are kept up for good only where no sign shows.
expect "no_thesis_best_reply" {
  title   = "All channels off: nor the best reply"
  assert  = share(under(variant.all_off, best_course(welfare) < under({ us_posture = "annul" }, max(under(strategy.hold_course, welfare), under(strategy.buy_favour, welfare), under(strategy.autonomy_first, welfare), under(strategy.regional_order, welfare), under(strategy.open_trade, welfare), under(strategy.lead_peace, welfare), under(strategy.column_all, welfare), under(strategy.insured_autonomy, welfare))))) == 0
  futures = 2000
}

# The best single course, chosen blind: here theory guarantees the average only.
expect "no_thesis_blind" {
  title   = "All channels off: nor the best blind choice"
  assert  = under(variant.all_off, max(average(under(strategy.hold_course, welfare)), average(under(strategy.buy_favour, welfare)), average(under(strategy.autonomy_first, welfare)), average(under(strategy.regional_order, welfare)), average(under(strategy.open_trade, welfare)), average(under(strategy.lead_peace, welfare)), average(under(strategy.column_all, welfare)), average(under(strategy.insured_autonomy, welfare)))) >= under(variant.all_off, under({ us_posture = "annul" }, max(average(under(strategy.hold_course, welfare)), average(under(strategy.buy_favour, welfare)), average(under(strategy.autonomy_first, welfare)), average(under(strategy.regional_order, welfare)), average(under(strategy.open_trade, welfare)), average(under(strategy.lead_peace, welfare)), average(under(strategy.column_all, welfare)), average(under(strategy.insured_autonomy, welfare)))))
  futures = 2000
}

# Against an offshore balancer this needs one thing more: an umbrella that is believed no
# more than the alliance, which must not have been cut.
expect "no_thesis_offshore" {
  title   = "All channels off, no cuts: none below offshore"
  assert  = share(under(variant.all_off, under({ drawdown_base = 0 }, welfare) < under({ us_posture = "offshore", credit_settled = 0.2 }, welfare))) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

# ==== Each channel works in its direction ===========================================
#
# The adaptive course is left out where the channel moves the price, and so the sign it
# acts on: then the two sides run different courses.

expect "leaving_has_a_price" {
  title   = "Without its cost, leaving gains ground"
  assert  = share(under({ ch_exit = 0 }, under(scenario.F1, welfare) - under(scenario.F4, welfare)) <= under(scenario.F1, welfare) - under(scenario.F4, welfare)) == 0
  futures = 2000
}

expect "annulment_is_not_held_up" {
  title   = "Without an alliance nothing is paid for it"
  assert  = share(under(scenario.F1, bill != 0 || under({ ch_holdup = 0 }, welfare) != welfare)) == 0
  futures = 2000
}

# Cuts and collapse are left out here: both answer to hold-up, and the end of a bad
# bargain can be a relief.
expect "holdup_only_costs" {
  title   = "Cuts and collapse aside, it never helps"
  assert  = share(under({ drawdown_base = 0, ch_collapse = 0 }, under({ ch_holdup = 0 }, welfare) < welfare)) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

expect "hump_only_adds_danger" {
  title   = "Without the hump, war is never likelier"
  assert  = share(under({ ch_hump = 0 }, security) > security) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

expect "no_channel_no_entangling" {
  title   = "Channel off: nobody is drawn in"
  assert  = share(under({ ch_entangle = 0 }, entanglement) != 0) == 0
  futures = 2000
}

expect "drag_only_costs" {
  title   = "Without drag, no year is poorer"
  assert  = share(under({ ch_drag = 0 }, prosperity) < prosperity) == 0
  futures = 2000
}

# The cap can also hasten or delay the end of the alliance, which lifts it; but in every
# year a capped Korea has aimed at no more than a free one.
expect "cap_only_holds_back" {
  title   = "No more own strength with the cap than without"
  assert  = share(under({ ch_cap = 0 }, mean(own_capability)) < mean(own_capability)) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

# ==== The price of protection =======================================================

# More own capability at the same joint forces and the same belief: the ceiling on what
# the ally lets Korea build is the one number that moves nothing else.
expect "strength_is_not_billed" {
  title   = "More own strength never raises the price"
  assert  = share(under({ drawdown_base = 0, ch_collapse = 0 }, under({ build_cap = "1.5 percent of GDP/year" }, mean(price)) > under({ build_cap = "0.3 percent of GDP/year" }, mean(price)))) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

# A count, not theory for each future: where the threat is empty or the demands are at
# their ceiling anyway, a deeper cut asks for nothing more.
expect "a_threat_has_a_price" {
  title   = "A cut that would hurt is often paid off"
  assert  = share(under(strategy.hold_course, under({ drawdown_depth = 0.5 }, mean(price)) > under({ drawdown_depth = 0 }, mean(price)))) > 0.1
  futures = 2000
}

expect "reopening_only_costs" {
  title   = "A reopened price is never lowered"
  assert  = share(under({ reopening = 0 }, bill) > bill) == 0
  except  = [strategy.adaptive]
  futures = 2000
}

# ---- what the column says about tariffs

# Struck in 2026, they are in force in 2027; without them that year differs in nothing
# else. A commitment that has ended by then has no hazard left.
expect "tariffs_strain" {
  title   = "While tariffs last, an end is likelier"
  assert  = share(under(strategy.hold_course, under({ tariff_hazard = 0 }, at(collapse_hazard, 2027)) > 0 && under({ tariff_hazard = "100 per year" }, at(collapse_hazard, 2027)) <= under({ tariff_hazard = 0 }, at(collapse_hazard, 2027)))) == 0
  futures = 2000
}

# ---- what the column says about consent, where theory decides it

expect "consent_entangles" {
  title   = "In the alliance, consent never entangles less"
  assert  = share(under({ ch_collapse = 0 }, under({ flexibility = 0.9 }, entanglement) < under({ flexibility = 0.3 }, entanglement))) == 0
  futures = 2000
}

# ==== The adaptive course ===========================================================

# Where there is no alliance none of its signs can show, so its rule changes nothing: it
# is the fixed course it starts as, to the last bit. (The settings are those at which it
# starts where they differ from holding course.)
expect "no_sign_no_change" {
  title   = "A sign that cannot show changes nothing"
  assert  = share(under(scenario.F1, under(strategy.adaptive, welfare) != under(strategy.hold_course, under({ regional_effort = "0.05 percent of GDP/year", trade_effort = "0.1 percent of GDP/year" }, welfare)))) == 0
  futures = 2000
}

expect "a_sign_changes_something" {
  title   = "A sign that shows does"
  assert  = share(under(strategy.adaptive, welfare) != under(strategy.hold_course, under({ regional_effort = "0.05 percent of GDP/year", trade_effort = "0.1 percent of GDP/year" }, welfare))) > 0.5
  futures = 2000
}

# ==== Sanity ========================================================================

expect "no_danger_no_hindsight" {
  title   = "Without war, hindsight equals foresight"
  assert  = share(under({ war_hazard_firm = 0, ch_entangle = 0 }, abs(welfare - welfare_struck)) > "1e-9 percent of GDP") == 0
  futures = 2000
}

expect "leaving_needs_hemisphere" {
  title  = "No exit without peace or hemispheric turn"
  assert = !possible(us_posture == "annul" && inter_korean != "peace" && us_doctrine != "hemisphere")
}

expect "renewal_stays_possible" {
  title  = "A firm alliance can go with containment"
  assert = possible(us_posture == "renewed" && china_reach == "contained")
}

# ==== Which worlds hang together ====================================================
#
# Not theory but a reading: if a change of the cross-impacts moves one of these, the
# futures that are compared have changed, and NOTES.md with them.

expect "every_future_hangs_together" {
  title  = "Each of the five futures is possible"
  assert = possible(us_posture == "renewed") && possible(us_posture == "annul" && inter_korean != "peace") && possible(us_posture == "annul" && inter_korean == "peace") && possible(us_posture == "offshore") && possible(us_posture == "bargain")
}

expect "rivalry_bars_the_exits" {
  title  = "No exit where rivalry is sharp"
  assert = !possible(rivalry == "sharp" && us_posture == "annul")
}

expect "exits_need_easing" {
  title  = "Nor an exit unless rivalry eases and China's sphere is accepted"
  assert = !possible(us_posture == "annul" && (rivalry != "easing" || china_reach != "sphere"))
}

expect "status_quo_is_contested" {
  title  = "The status quo goes with a contested region"
  assert = !possible(us_posture == "bargain" && china_reach != "contested")
}

expect "isolation_need_not_leave" {
  title  = "A hemispheric Washington may stay and bill"
  assert = possible(us_doctrine == "hemisphere" && us_posture == "bargain")
}

# ==== Each channel alone ============================================================
#
# Two channels cannot make the thesis true alone, and theory says why. Lag holds up both
# futures alike: the same course builds the same forces at the same time. The exit cost
# falls on the other side. Posture alone, each course; what holds for each course holds
# for the best reply among them.

expect "lag_alone_cannot" {
  title   = "Lag alone: no course below annulment"
  assert  = share(under(variant.only_lag, welfare < under({ us_posture = "annul" }, welfare))) == 0
  except  = [strategy.adaptive]
  futures = 2000
  seed    = 2
}

expect "exit_alone_cannot" {
  title   = "Exit cost alone: no course below annulment"
  assert  = share(under(variant.only_exit, welfare < under({ us_posture = "annul" }, welfare))) == 0
  except  = [strategy.adaptive]
  futures = 2000
  seed    = 2
}

# Collapse alone, with no cap in the way: the alliance may end, and after it Korea is
# where annulment would have put it, with the same forces and years of protection more.
# So the risk by itself is no argument. That takes two things: no shock when it ends, and
# a belief afterwards that is not below annulment's.
expect "collapse_needs_a_shock" {
  title   = "An end without shock is no worse than none"
  assert  = share(under(variant.only_collapse, under({ collapse_shock = 0, credit_gone = 0.05 }, welfare < under({ us_posture = "annul" }, welfare)))) == 0
  except  = [strategy.adaptive]
  futures = 2000
  seed    = 2
}

# With the shock it can, though rarely. Posture alone, holding course.
expect "collapse_alone_can" {
  title   = "Collapse alone can make it true, by its shock"
  assert  = share(under(variant.only_collapse, under(strategy.hold_course, welfare < min(under({ us_posture = "annul" }, welfare), under({ us_posture = "offshore" }, welfare))))) > 0
  futures = 2000
  seed    = 2
}

# The cap bites only who would build beyond it. Posture alone, autonomy first.
expect "cap_alone_can" {
  title   = "The cap alone can, for a Korea that builds"
  assert  = share(under(variant.only_cap, under(strategy.autonomy_first, welfare < min(under({ us_posture = "annul" }, welfare), under({ us_posture = "offshore" }, welfare))))) > 0
  futures = 2000
  seed    = 2
}

# Four can by themselves, even if Seoul answers best in every future: whole scenario,
# best course, as the thesis is stated.
expect "holdup_alone_can" {
  title   = "Hold-up alone can make the thesis true"
  assert  = share(under(variant.only_holdup, claim.status_quo_is_worst)) > 0
  futures = 2000
  seed    = 2
}

expect "entangling_alone_can" {
  title   = "Entanglement alone can make the thesis true"
  assert  = share(under(variant.only_entangle, claim.status_quo_is_worst)) > 0
  futures = 2000
  seed    = 2
}

expect "hump_alone_can" {
  title   = "The hump alone can make the thesis true"
  assert  = share(under(variant.only_hump, claim.status_quo_is_worst)) > 0
  futures = 2000
  seed    = 2
}

expect "drag_alone_can" {
  title   = "Drag alone can make the thesis true"
  assert  = share(under(variant.only_drag, claim.status_quo_is_worst)) > 0
  futures = 2000
  seed    = 2
}

# ==== Each channel taken away =======================================================
#
# Counts over futures, whole scenario and best course, as the thesis is stated. Theory
# gives the direction of each channel, not that every future follows it: without
# entanglement, for one, a cut spares Korea nothing and the price rises.

expect "holdup_feeds_thesis" {
  title   = "Without hold-up it holds less often"
  assert  = share(under({ ch_holdup = 0 }, claim.status_quo_is_worst)) < share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}

expect "entangling_feeds_thesis" {
  title   = "Without entanglement it holds less often"
  assert  = share(under({ ch_entangle = 0 }, claim.status_quo_is_worst)) < share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}

expect "hump_feeds_thesis" {
  title   = "Without the hump it holds less often"
  assert  = share(under({ ch_hump = 0 }, claim.status_quo_is_worst)) < share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}

expect "drag_feeds_thesis" {
  title   = "Without drag it holds less often"
  assert  = share(under({ ch_drag = 0 }, claim.status_quo_is_worst)) < share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}

expect "exit_curbs_thesis" {
  title   = "Without exit cost it holds more often"
  assert  = share(under({ ch_exit = 0 }, claim.status_quo_is_worst)) > share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}

expect "hindsight_is_harsher" {
  title   = "Hindsight makes it hold more often"
  assert  = share(claim.worst_in_hindsight) > share(claim.status_quo_is_worst)
  futures = 2000
  seed    = 3
}
