# How one future unfolds, year by year, from 2026 to 2040.
#
# A stock is read at the start of the year. An event counts as fired from the year after
# it strikes; its one-off cost falls in the year it strikes. All relations are this
# case's own reading of the argument; NOTES.md says on what they lean. Each channel
# switch (ch_...) stands where its channel enters and nowhere else.

# ==== The state of the alliance =====================================================

formula "live" {
  title = "Some US commitment still exists"
  unit  = "yes/no"
  value = us_posture != "annul" && !fired(collapse)
}

formula "in_alliance" {
  title = "US troops stay under the treaty"
  unit  = "yes/no"
  value = live && us_posture != "offshore"
}

# Refusing has three parts: not paying, not consenting to flexibility, and staying
# below the agreed spending goal.
formula "refusal" {
  title = "How much Seoul refuses"
  unit  = "1"
  value = clamp((1 - flexibility_share) * (1 - accommodation) + flexibility_share * (1 - flexibility) + shortfall_weight * max(0, target_agreed - defence_target), 0, 1)
}

# ==== Belief: would the United States come? =========================================
#
# Under the bargain belief is what it is today; under a settled posture it is what that
# posture earns. Seoul's favours and its talks with the North move it a little while the
# alliance lives; a cut of troops destroys a part of it for good.

formula "belief_of_posture" {
  title = "Belief that the posture earns"
  unit  = "1"
  value = us_posture == "bargain" ? credit_now : credit_settled
}

formula "belief_by_conduct" {
  title = "Belief won or lost by Seoul's conduct"
  unit  = "1"
  value = in_alliance ? goodwill * (accommodation - accommodation_today) - engagement_friction * engagement : 0
}

formula "belief_kept" {
  title = "Share of belief left by cuts so far"
  unit  = "1"
  value = in_alliance && fired(drawdown) ? 1 - drawdown_depth : 1
}

formula "credit" {
  title = "Belief that the US would defend Korea"
  unit  = "1"
  value = fired(collapse) ? credit_gone : clamp((belief_of_posture + belief_by_conduct) * belief_kept, 0, 1)
}

formula "ambiguity_now" {
  title = "How unclear the commitment is this year"
  unit  = "1"
  value = fired(collapse) ? 0 : ambiguity
}

# ==== War on the peninsula ==========================================================
#
# The yearly hazard starts from a firm alliance and rises or falls with three things:
# what happens on the peninsula whatever Washington does (war_base), what belief and
# joint forces deter, and the hump: commitment that is neither firm nor gone invites
# tests. half_belief is 0 at full and at no belief, and 1 half way.

formula "provocation" {
  title = "How Korean conduct and Northern arms heat things up"
  unit  = "1"
  value = (1 + (inter_korean == "hostile" ? north_exploits * engagement : 0) + arming_spiral * own_capability) * (1 + warhead_effect * warheads)
}

formula "self_restraint" {
  title = "What trust, own forces and the region hold back"
  unit  = "1"
  value = exp(-(trust_effect * trust) - deterrence_own * own_capability - deterrence_us * network_cover * network)
}

formula "war_base" {
  title = "Hazard of full war at reference belief"
  unit  = "percent/year"
  value = war_hazard_firm * hostility * provocation * self_restraint
}

formula "joint_worth" {
  title = "Worth of US-linked forces at this belief"
  unit  = "1"
  value = joint_gain * credit + joint_alone * (1 - credit)
}

formula "half_belief" {
  title = "How half the belief is"
  unit  = "1"
  value = 4 * credit * (1 - credit)
}

formula "war_hazard" {
  title = "Hazard of full war"
  unit  = "percent/year"
  value = min(war_hazard_most, war_base * exp(-(deterrence_us * (credit - credit_firm)) - deterrence_own * joint_capability * joint_worth) * (1 + ch_hump * hump * ambiguity_now * half_belief))
}

# The same hazard, read with the belief that a cut would leave.
formula "war_hazard_cut" {
  title = "Hazard of full war if Washington cut now"
  unit  = "percent/year"
  value = with({ credit = credit * (1 - drawdown_depth) }, war_hazard)
}

# The loss is expected, not struck: hazard x chance that no war has come yet x loss. So
# a future is a deep point and luck stays out of it.
stock "at_peace" {
  title   = "Chance that no full war has come yet"
  unit    = "1"
  initial = 1
  flow    = at_peace * (exp(-(war_hazard * dt)) - 1) / dt
}

formula "war_cost" {
  title = "Expected loss by full war"
  unit  = "percent of GDP/year"
  value = war_hazard * at_peace * war_loss
}

# ==== Channel entanglement: the wars and quarrels of others =========================
#
# Inside the alliance Seoul's consent to flexibility sets the exposure; next to an
# offshore balancer half of it comes with the role. A regional network calms the region
# a little.

formula "exposure" {
  title = "Exposure to the wars of others"
  unit  = "1"
  value = in_alliance ? flexibility : live ? exposure_offshore + (1 - exposure_offshore) * flexibility : 1
}

formula "entangle_hazard" {
  title = "Hazard of being drawn into a regional war"
  unit  = "percent/year"
  value = ch_entangle * regional_hazard * (1 - network_calm * network) * (fired(collapse) ? draw_in_gone : draw_in * (draw_in_floor + (1 - draw_in_floor) * exposure))
}

stock "stays_out" {
  title   = "Chance that Korea has not been drawn in yet"
  unit    = "1"
  initial = 1
  flow    = stays_out * (exp(-(entangle_hazard * dt)) - 1) / dt
}

formula "entangle_cost" {
  title = "Expected loss by entanglement"
  unit  = "percent of GDP/year"
  value = entangle_hazard * stays_out * entangle_loss
}

# Chinese pressure answers US forces and the network; inside an accepted sphere it needs
# no occasion and no channel.
formula "offence_to_china" {
  title = "Occasion for Chinese pressure"
  unit  = "1"
  value = china_reach == "sphere" ? 1 : ch_entangle * ((in_alliance ? exposure : 0) + network_reaction * network + (live && us_posture == "offshore" ? coercion_offshore : 0))
}

formula "coercion" {
  title = "Loss by Chinese economic pressure"
  unit  = "percent of GDP/year"
  value = coercion_size * coercion_share * (1 - trade_shield * trade) * offence_to_china
}

# ==== Channel hold-up: the price of protection ======================================
#
# Washington asks what Korea would lose by a cut, as far as the threat is credible, plus
# the damage of punitive tariffs; it extracts a share of that, more each time a paid
# price is reopened, up to a practical ceiling. The threat to cut is credible when
# leaving costs Washington no more than backing down. A cut also spares Korea some
# entanglement, which lowers the price.

formula "credible" {
  title = "Washington would rather cut than back down"
  unit  = "yes/no"
  value = stationing_saving + domestic_gain - presence_value >= -audience_cost
}

formula "tariff_bite" {
  title = "Loss by punitive tariffs while they last"
  unit  = "percent of GDP/year"
  value = tariff_damage * (1 - trade_shield * trade)
}

formula "harm_of_a_cut" {
  title = "What a cut would cost Korea, entanglement spared"
  unit  = "percent of GDP/year"
  value = max(0, war_hazard_cut - war_hazard) * war_loss - entangle_hazard * drawdown_depth * entangle_loss
}

formula "price_ceiling" {
  title = "The most Korea would pay"
  unit  = "percent of GDP/year"
  value = max(0, (credible ? harm_of_a_cut : 0) + tariff_bite)
}

stock "appetite" {
  title   = "How far paid prices have been reopened"
  unit    = "1"
  initial = 0
  min     = 0
  max     = 1
  flow    = reopening * accommodation * (1 - appetite)
}

formula "price" {
  title = "What Washington asks"
  unit  = "percent of GDP/year"
  value = live ? min(squeeze * price_ceiling * (1 + appetite), demand_cap) : 0
}

formula "host_money" {
  title = "Host-nation money"
  unit  = "percent of GDP/year"
  value = in_alliance ? sma : live ? sma_offshore * sma : 0
}

formula "pledge_money" {
  title = "Loss on pledged investment"
  unit  = "percent of GDP/year"
  value = live && elapsed < pledge_years ? pledge_cap * pledge_draw * pledge_loss : 0
}

formula "payments" {
  title = "Paid to the United States"
  unit  = "percent of GDP/year"
  value = ch_holdup * (host_money + pledge_money + accommodation * price)
}

stock "paid" {
  title   = "Paid to the United States so far"
  unit    = "percent of GDP"
  initial = 0
  flow    = payments
}

# Refusing has its own price: punitive tariffs, and more cuts where the threat is
# credible. Korean strength makes cuts and the end of the alliance a little easier.
event "tariff_shock" {
  title    = "Punitive tariffs"
  title_ko = "징벌적 관세"
  hazard   = live ? ch_holdup * tariff_hazard * refusal : 0
  cite     = source.moon_2025.p20
  own      = true
  note     = "the column's tariffs answer unmet investment; here they answer refusal in general (demands, flexibility, spending below the goal), for the investment itself is taken as met: own"
}

formula "tariffs_on" {
  title = "Punitive tariffs are in force"
  unit  = "yes/no"
  value = fired(tariff_shock) && since(tariff_shock) <= tariff_years
}

event "drawdown" {
  title    = "Cut of 15 percent of the troops or more"
  title_ko = "주한미군 15% 이상 감축"
  hazard   = in_alliance ? drawdown_base * (1 + (credible ? ch_holdup * threat_weight * refusal : 0)) * (1 + exit_pull * own_capability) : 0
  cite     = [source.moon_2025.p19, source.troop_option_2025]
  note     = "4,500 of 28,500 troops, the option reported in May 2025, are 15.8 percent"
}

# ==== Channels lag and cap: what Korea can build, and how fast ======================

formula "defence_next" {
  title = "Defence spending after this year's step"
  unit  = "percent of GDP/year"
  value = defence_now + clamp(defence_target - defence_now, -defence_pace, defence_pace)
}

stock "defence_now" {
  title   = "Defence spending"
  unit    = "percent of GDP/year"
  initial = defence_2025
  flow    = (defence_next - defence_now) / dt
}

formula "extra_defence" {
  title = "Defence spending above 2025"
  unit  = "percent of GDP/year"
  value = defence_now - defence_2025
}

formula "build_time" {
  title = "Years until money is capability"
  unit  = "years"
  value = ch_lag > 0 ? build_lag : dt
}

formula "own_money" {
  title = "New money for forces that work alone"
  unit  = "percent of GDP/year"
  value = (defence_next - defence_2025) * self_reliance
}

formula "joint_money" {
  title = "New money for forces that need the US"
  unit  = "percent of GDP/year"
  value = (defence_next - defence_2025) * (1 - self_reliance)
}

formula "own_reachable" {
  title = "Own capability the money and the ally allow"
  unit  = "percent of GDP/year"
  value = ch_cap > 0 && in_alliance ? min(own_money, build_cap) : own_money
}

stock "own_capability" {
  title   = "Forces that work without the US, in sustained spending"
  unit    = "percent of GDP/year"
  initial = 0
  flow    = (own_reachable - own_capability) / build_time
}

stock "joint_capability" {
  title   = "Forces that need the US, in sustained spending"
  unit    = "percent of GDP/year"
  initial = 0
  flow    = (joint_money - joint_capability) / build_time
}

# ==== Channel collapse: the alliance may end unprepared =============================

formula "strain" {
  title = "Strain by tariffs and cuts"
  unit  = "1"
  value = 1 + (tariffs_on ? tariff_strain : 0) + (fired(drawdown) ? cut_strain : 0)
}

formula "collapse_hazard" {
  title = "Hazard of an unprepared end"
  unit  = "percent/year"
  value = live ? ch_collapse * collapse_base * strain * (1 + exit_pull * own_capability) : 0
}

event "collapse" {
  title    = "The alliance ends unprepared"
  title_ko = "준비 없는 동맹 종식"
  hazard   = collapse_hazard
  cite     = source.moon_2025.p20
}

# ==== Channel exit: leaving costs the economy =======================================
#
# Lost confidence that fades over years, less with diversified trade, and the kit of the
# US force, replaced over three years. The clock starts in 2026 where the posture itself
# ends the alliance, and after the collapse where it breaks. Leaving as part of a peace
# costs half.

formula "years_out" {
  title = "Years since the United States left"
  unit  = "years"
  value = fired(collapse) ? since(collapse) - dt : elapsed
}

formula "exit_weight" {
  title = "Share of the exit loss that falls due"
  unit  = "1"
  value = (inter_korean == "peace" ? exit_peace : 1) * (fired(collapse) ? 1 : exit_share)
}

formula "confidence_lost" {
  title = "Yearly loss by lost confidence"
  unit  = "percent of GDP/year"
  value = exit_drag * max(0, 1 - years_out / exit_fade) * (1 - exit_relief * trade)
}

formula "kit_bill" {
  title = "Yearly cost of replacing the kit"
  unit  = "percent of GDP/year"
  value = (!live || us_posture == "offshore") && years_out < kit_years ? kit_cost / kit_years : 0
}

formula "exit_loss" {
  title = "Loss by leaving"
  unit  = "percent of GDP/year"
  value = ch_exit * exit_weight * (confidence_lost + kit_bill)
}

# ==== Channel drag: being unresolved costs growth ===================================

formula "drag" {
  title = "Growth lost to uncertainty"
  unit  = "percent of GDP/year"
  value = drag_level * drag_persistence + (live ? ch_drag * (uncertainty_drag + alliance_drag) * ambiguity_now : 0)
}

stock "drag_level" {
  title   = "Last year's drag"
  unit    = "percent of GDP/year"
  initial = 0
  flow    = (drag - drag_level) / dt
}

# ==== Programmes, and the North's arsenal ===========================================
#
# Effort builds, neglect fades. At program_scale a programme runs at its full rate.

stock "trade" {
  title   = "Trade diversification"
  unit    = "index"
  initial = 0
  min     = 0
  max     = 1
  flow    = trade_rate * trade_effort / program_scale * (1 - trade) - fade * trade
}

stock "network" {
  title   = "Regional security network"
  unit    = "index"
  initial = 0
  min     = 0
  max     = 1
  flow    = network_rate * regional_effort / program_scale * (1 - network) - fade * network
}

stock "trust" {
  title   = "Inter-Korean trust"
  unit    = "index"
  initial = 0
  min     = 0
  max     = 1
  flow    = north_receptivity * engagement * (1 - trust) - fade * trust
}

stock "warheads" {
  title   = "Northern warheads added since 2026"
  unit    = "warheads"
  initial = 0
  flow    = warhead_growth
}

# ==== What it adds up to ============================================================

formula "economic_losses" {
  title = "Economic losses this year"
  unit  = "percent of GDP/year"
  value = (
    drag + exit_loss + coercion + crowding * extra_defence
    + (tariffs_on ? ch_holdup * tariff_bite : 0)
    + (strikes(collapse) ? ch_collapse * collapse_shock / dt : 0)
  )
}

formula "prosperity_now" {
  title = "Economic gain or loss this year"
  unit  = "percent of GDP/year"
  value = trade_gain * trade - economic_losses
}

formula "spending" {
  title = "Extra defence, payments and programmes this year"
  unit  = "percent of GDP/year"
  value = extra_defence + payments + regional_effort + trade_effort + engagement_cost * engagement
}

# Own strength, trade, network and trust give room; consent, limits on arms, favours
# under pressure and a Chinese sphere take it.
formula "room_won" {
  title = "Freedom to act won by own means"
  unit  = "index"
  value = autonomy_by_capability * own_capability + autonomy_by_trade * trade + autonomy_by_network * network + autonomy_by_trust * trust
}

formula "room_lost" {
  title = "Freedom to act given up"
  unit  = "index"
  value = (
    (in_alliance ? ch_entangle * autonomy_for_flexibility * flexibility + ch_cap * autonomy_for_alliance : 0)
    + (live ? ch_holdup * autonomy_for_favour * accommodation * squeeze : 0)
    + (china_reach == "sphere" ? sphere_burden : 0)
  )
}

formula "autonomy_now" {
  title = "Freedom to act this year"
  unit  = "index"
  value = clamp(autonomy_today + room_won - room_lost, 0, 1)
}

formula "peaceful_welfare" {
  title = "Welfare this year, wars left out"
  unit  = "percent of GDP/year"
  value = prosperity_now - spending + autonomy_value * (autonomy_now - autonomy_today)
}

formula "welfare_now" {
  title = "Welfare this year, with the expected loss of wars"
  unit  = "percent of GDP/year"
  value = peaceful_welfare - weight_security * war_cost - weight_entangle * entangle_cost
}

# Hindsight: the same year with wars that strike or do not. Each war has one draw of
# luck per future, shared by all courses and scenarios: a higher hazard meets the same
# war, only earlier.
event "peninsula_war" {
  title    = "Full war on the peninsula"
  title_ko = "한반도 전면전"
  hazard   = war_hazard
}

event "regional_war" {
  title    = "Korea is drawn into a regional war"
  title_ko = "한국의 역내 전쟁 연루"
  hazard   = entangle_hazard
}

formula "struck_losses" {
  title = "Loss by wars that strike this year"
  unit  = "percent of GDP/year"
  value = (
    (strikes(peninsula_war) ? weight_security * war_loss / dt : 0)
    + (strikes(regional_war) ? weight_entangle * entangle_loss / dt : 0)
  )
}

formula "welfare_struck_now" {
  title = "Welfare this year, with wars that really strike"
  unit  = "percent of GDP/year"
  value = peaceful_welfare - struck_losses
}

# ==== Outcomes and their bars =======================================================
#
# The bars are the analyst's own: nobody has set them.

outcome "security" {
  title    = "Chance of full war by 2040"
  title_ko = "2040년까지 전면전 발생 확률"
  unit     = "percent"
  value    = 1 - final(at_peace)
  goal     = "minimise"
  require  = security <= "10 percent"
  own      = true
}

outcome "entanglement" {
  title    = "Chance of being drawn into a regional war by 2040"
  title_ko = "2040년까지 역내 전쟁 연루 확률"
  unit     = "percent"
  value    = 1 - final(stays_out)
  goal     = "minimise"
  require  = entanglement <= "5 percent"
  own      = true
}

outcome "cost" {
  title    = "Extra defence, payments and programmes"
  title_ko = "추가 국방비·대미 지급액·사업비"
  unit     = "percent of GDP/year"
  value    = mean(spending)
  goal     = "minimise"
  require  = cost <= "2 percent of GDP/year"
  own      = true
}

outcome "autonomy" {
  title    = "Freedom to act"
  title_ko = "전략적 자율성"
  unit     = "index"
  value    = mean(autonomy_now)
  goal     = "maximise"
  require  = autonomy >= 0.30
  own      = true
}

outcome "prosperity" {
  title    = "Economic gain or loss"
  title_ko = "경제적 손익"
  unit     = "percent of GDP/year"
  value    = mean(prosperity_now)
  goal     = "maximise"
  require  = prosperity >= "-0.75 percent of GDP/year"
  own      = true
}

outcome "bill" {
  title    = "Money paid to the United States by 2040"
  title_ko = "2040년까지 대미 지급 총액"
  unit     = "percent of GDP"
  value    = final(paid)
  goal     = "minimise"
}

outcome "welfare" {
  title    = "Welfare 2026-2040 beside a calm 2025"
  title_ko = "2026~2040년 후생(평온한 2025년 대비)"
  unit     = "percent of GDP"
  value    = discounted(welfare_now, discount)
  goal     = "maximise"
  require  = welfare >= "-40 percent of GDP"
  own      = true
  note     = "in shares of one year's GDP, discounted to 2026, wars at their risk and weighted by aversion; 0 is fifteen years at the defence spending of 2025, with freedom to act as without an alliance, and without danger, drag or payments to Washington"
}

outcome "welfare_struck" {
  title    = "Welfare in hindsight, by the wars that came"
  title_ko = "사후적 후생(실제 발생한 전쟁 기준)"
  unit     = "percent of GDP"
  value    = discounted(welfare_struck_now, discount)
  goal     = "maximise"
}
