// SPDX-License-Identifier: BSL-1.0
//
// Runs the kernels at some points and prints what they give, a line for each: "value KERNEL CONTENDER POINT NUMBER...".
// On a board the numbers are the bits of floats, and lines "count KERNEL CONTENDER CALLS TICKS" follow, of the clock that
// "clock INSTRUCTIONS TICKS" gauges. On the host (REFERENCE) they are those of the twin in double.
#include "kernels/kernels.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace {

constexpr int points = 16;

struct contender {
    const char* name;
    decltype(&by_hand::predict_attitude) predict_attitude;
    decltype(&by_hand::measure_attitude) measure_attitude;
    decltype(&by_hand::filter_attitude) filter_attitude;
    decltype(&by_hand::move_arm) move_arm;
    decltype(&by_hand::step_motor) step_motor;
};
constexpr contender hand = {"hand",
                            by_hand::predict_attitude,
                            by_hand::measure_attitude,
                            by_hand::filter_attitude,
                            by_hand::move_arm,
                            by_hand::step_motor};

/// Angles and rates between -1.25 and 1.25, exact in every type.
number at(int k) { return number((k * 37 + 11) % 81 - 40) / number(32); }

struct inputs {
    number state[2], gyro[3], seen[3];
};
inputs point(int k) {
    return {{at(k), at(k + 5)}, {at(k + 1), at(k + 2), at(k + 3)}, {at(k + 7) / 8, at(k + 8) / 8, 1 + at(k + 9) / 32}};
}
constexpr number period = number(0.0078125), target = 100, kp = number(0.0625), ki = number(0.5);

void print(number value) {
#ifdef REFERENCE
    std::printf(" %.17g", value);
#else
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    std::printf(" %08lx", static_cast<unsigned long>(bits));
#endif
}
template <int Size>
void print(const number (&values)[Size]) {
    for (const number v : values) print(v);
}
template <class... Values>
void show(const char* kernel, const char* contender, int k, const Values&... values) {
    std::printf("value %s %s %d", kernel, contender, k);
    (print(values), ...);
    std::printf("\n");
}

void show_all(const contender& by) {
    attitude_filter filter = {{0, 0}, {number(0.01L), 0, number(0.01L)}};
    motor_state motor{};
    for (int k = 0; k < points; ++k) {
        const inputs in = point(k);
        attitude_prediction prediction;
        by.predict_attitude(in.state, in.gyro, period, prediction);
        show("predict_attitude", by.name, k, prediction.state, prediction.F);
        attitude_measurement measurement;
        by.measure_attitude(in.state, measurement);
        show("measure_attitude", by.name, k, measurement.value, measurement.H);
        by.filter_attitude(filter, in.gyro, in.seen, period);
        const number deviations[] = {std::sqrt(filter.covariance[0]), 1000 * filter.covariance[1],
                                     std::sqrt(filter.covariance[2])};
        show("filter_attitude", by.name, k, filter.state, deviations);
        arm_pose pose;
        by.move_arm(in.state, pose);
        show("move_arm", by.name, k, pose.hand, pose.J);
        for (int step = 0; step < 50; ++step) by.step_motor(motor, target, kp, ki, motor);
        show("step_motor", by.name, k, motor.value, motor.by_kp, motor.by_ki);
    }
}

#ifndef REFERENCE

constexpr contender derivo = {"derivo",
                              by_derivo::predict_attitude,
                              by_derivo::measure_attitude,
                              by_derivo::filter_attitude,
                              by_derivo::move_arm,
                              by_derivo::step_motor};

/// What a call costs that does nothing; noinline would be undone by knowing what it does.
constexpr contender nothing = {"nothing",
                               [](const number*, const number*, number, attitude_prediction&) {},
                               [](const number*, attitude_measurement&) {},
                               [](attitude_filter&, const number*, const number*, number) {},
                               [](const number*, arm_pose&) {},
                               [](const motor_state&, number, number, number, motor_state&) {}};

/// SysTick: 24 bits, counting down.
struct clock {
    static volatile std::uint32_t& at(std::uintptr_t address) {
        return *reinterpret_cast<volatile std::uint32_t*>(address);
    }
    static void start() {
        at(0xE000E014) = 0xFFFFFF;
        at(0xE000E018) = 0;
        at(0xE000E010) = 5;
    }
    static unsigned long now() { return at(0xE000E018); }
};

template <class Work>
unsigned long ticks(Work work) {
    clock::start();
    const unsigned long before = clock::now();
    work();
    return (before - clock::now()) & 0xFFFFFF;
}

constexpr int calls = 256;
inputs inputs_of[points];

template <class Call>
[[gnu::noinline]] void count(const char* kernel, const char* contender, Call call) {
    const unsigned long found = ticks([&] {
        for (int k = 0; k < calls; ++k) call(inputs_of[k % points]);
    });
    std::printf("count %s %s %d %lu\n", kernel, contender, calls, found);
}

[[gnu::noipa]] void count_all(const contender& here) {
    const auto& [name, predict, measure, filter, arm, motor] = here;
    attitude_prediction prediction;
    attitude_measurement measurement;
    attitude_filter state = {{0, 0}, {1, 0, 1}};
    arm_pose pose;
    motor_state now{};
    count("predict_attitude", name, [&](const inputs& in) { predict(in.state, in.gyro, period, prediction); });
    count("measure_attitude", name, [&](const inputs& in) { measure(in.state, measurement); });
    count("filter_attitude", name, [&](const inputs& in) { filter(state, in.gyro, in.seen, period); });
    count("move_arm", name, [&](const inputs& in) { arm(in.state, pose); });
    count("step_motor", name, [&](const inputs&) { motor(now, target, kp, ki, now); });
}

void gauge_clock() {
    const auto turns = [](unsigned n) { asm volatile(".syntax unified\n1: subs %0, #1\n bne 1b" : "+l"(n)::"cc"); };
    const unsigned long few = ticks([&] { turns(1000); }), many = ticks([&] { turns(11000); });
    std::printf("clock 20000 %lu\n", many - few);
}

#endif

}  // namespace

int main() {
    show_all(hand);
#ifndef REFERENCE
    show_all(derivo);
    gauge_clock();
    for (int k = 0; k < points; ++k) inputs_of[k] = point(k);
    count_all(nothing);
    count_all(hand);
    count_all(derivo);
#endif
}
