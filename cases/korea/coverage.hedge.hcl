# Which block carries which paragraph of the column, and what is left.
#
# Paragraphs of the body are counted from 1. `hedge check` compares this table with what
# the blocks cite. Left are evaluations, comparisons with other countries (their own
# cases), and a call to attention that claims nothing.

coverage "moon_2025" {
  table = <<-T
    title  claim.status_quo_is_worst
    p1     claim.alliance_is_reborn, scenario.F0, descriptor.us_posture, impact.us_posture.consensus
    p2     constant.target_agreed, constant.pledge_cap
    p3     left: how hard the talks were beside those of Japan and Saudi Arabia; their own cases
    p4     left: an evaluation, what it means to be a small power
    p5     descriptor.us_doctrine, impact.us_doctrine.us_posture
    p6     descriptor.us_doctrine, impact.us_doctrine.us_posture; left: an evaluation, whether that is fair
    p7     uncertainty.pledge_loss; left: an evaluation, whether the terms are fair
    p8     descriptor.us_doctrine, impact.us_doctrine.us_posture; left: an evaluation, what a patron should be
    p9     claim.dependence_sets_the_price, descriptor.consensus, impact.us_doctrine.consensus, impact.consensus.us_posture; left: the same for Japan, Saudi Arabia and Europe; their own cases
    p10    descriptor.consensus, impact.us_doctrine.consensus, impact.us_posture.consensus
    p11    case.question
    p12    scenario.F1, constraint.annulment_gives_up_the_region, descriptor.us_posture, impact.us_posture.china_reach
    p13    scenario.F1, constraint.annulment_needs_cause, descriptor.us_doctrine, descriptor.china_reach, impact.us_doctrine.rivalry, impact.us_doctrine.us_posture, impact.us_doctrine.china_reach, impact.rivalry.china_reach, impact.us_posture.china_reach, impact.china_reach.us_doctrine, impact.china_reach.rivalry
    p14    scenario.F2, constraint.annulment_needs_cause, constraint.neutral_peace_ends_the_alliance, descriptor.inter_korean, impact.us_posture.inter_korean, impact.inter_korean.us_posture
    p15    judgement.annulment_is_remote, judgement.neutral_peace_is_remote, judgement.isolationism_is_unlikely, judgement.peace_regime_is_unlikely
    p16    claim.rivalry_bars_the_exits, descriptor.rivalry, impact.us_doctrine.rivalry, impact.rivalry.us_doctrine, impact.rivalry.us_posture, impact.rivalry.inter_korean, impact.rivalry.china_reach, impact.china_reach.rivalry
    p17    scenario.F3, constraint.balancer_balances, descriptor.us_posture, descriptor.us_doctrine, descriptor.china_reach, impact.us_doctrine.us_posture, impact.us_posture.china_reach, impact.us_posture.consensus
    p18    claim.offshore_is_no_less_safe, claim.offshore_leaves_unease, scenario.F3, impact.us_doctrine.us_posture
    p19    claim.status_quo_is_worst, claim.worse_than_offshore, claim.worse_than_annulment, claim.worse_even_if_known, claim.the_bill_grows, claim.entangles_more, claim.the_threat_is_credible, scenario.F4, descriptor.us_posture, event.drawdown, impact.us_doctrine.us_posture, impact.rivalry.us_posture, impact.inter_korean.us_posture
    p20    claim.flexibility_is_a_liability, claim.tariffs_shake_the_alliance, scenario.F4, event.tariff_shock, event.collapse, impact.rivalry.us_posture
    p21    left: a call to attend to how uncertain a peninsula without America would be; no claim that a test could break
    p22    case.question
    p23    claim.autonomy_pays, claim.autonomy_insures, claim.autonomy_narrows_the_spread, claim.everything_pays, strategy.autonomy_first, strategy.column_all
    p24    claim.regional_order_pays, claim.everything_pays, strategy.regional_order, strategy.column_all
    p25    claim.open_trade_pays, claim.everything_pays, strategy.open_trade, strategy.column_all
    p26    claim.leading_peace_pays, claim.hostility_raises_the_price, claim.everything_pays, strategy.lead_peace, strategy.column_all, descriptor.inter_korean
  T
}
