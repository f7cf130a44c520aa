// SPDX-License-Identifier: BSL-1.0
//
// The kernels as functions of any scalar type, for the peers that overload operators. Each says how many
// variables and data it has, in the order of the kernel's arguments, and the order of the derivatives.
#ifndef DERIVO_BENCH_RUN_PEERS_FORMULAS_HPP
#define DERIVO_BENCH_RUN_PEERS_FORMULAS_HPP

#include <cmath>
#include <cstddef>
#include <tuple>

namespace bench::formulas {

template <std::size_t Variables, int Order = 1, std::size_t Data = 0>
struct kernel_of {
    static constexpr std::size_t variables = Variables, data = Data;
    static constexpr int order = Order;
};

template <class T>
constexpr T sigma(const T& x) {
    using std::exp;
    return 1.0 / (1.0 + exp(-x));
}

// Not every peer has log1p; where e^-m is large enough to matter, log(1 + e) has the digits.
template <class T>
constexpr T log_of_one_plus(const T& e) {
    using std::log;
    if constexpr (requires { log1p(e); })
        return log1p(e);
    else
        return log(1.0 + e);
}

struct K1 : kernel_of<1> {
    static constexpr const char* id = "K1";
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        return sigma(x[0]);
    }
};

struct K2 : kernel_of<1> {
    static constexpr const char* id = "K2";
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        using std::exp;
        using T = typename X::value_type;
        return T(x[0] * x[0] * exp(x[0]));
    }
};

template <int Order>
struct exp_x_sin : kernel_of<1, Order> {
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        using std::exp, std::sin;
        using T = typename X::value_type;
        return T(exp(x[0] * sin(x[0])));
    }
};
struct K3 : exp_x_sin<2> {
    static constexpr const char* id = "K3";
};
struct K4 : exp_x_sin<4> {
    static constexpr const char* id = "K4";
};

template <std::size_t N, int Order>
struct rosenbrock : kernel_of<N, Order> {
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        using T = typename X::value_type;
        T sum(0.0);
        for (std::size_t i = 0; i + 1 < N; ++i) {
            const T t = x[i + 1] - x[i] * x[i], u = 1.0 - x[i];
            sum += 100.0 * t * t + u * u;
        }
        return sum;
    }
};
struct K5_2 : rosenbrock<2, 1> {
    static constexpr const char* id = "K5-2";
};
struct K5_10 : rosenbrock<10, 1> {
    static constexpr const char* id = "K5-10";
};
struct K6 : rosenbrock<2, 2> {
    static constexpr const char* id = "K6";
};

struct K7 : kernel_of<2> {
    static constexpr const char* id = "K7";
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        using std::sin;
        using T = typename X::value_type;
        return T(x[0] * x[0] * x[1] + sin(x[0] * x[1]));
    }
};

struct K8 : kernel_of<13, 1, 3> {
    static constexpr const char* id = "K8";
    template <class X, class D>
    static constexpr auto at(const X& w, const D& data) {
        using T = typename X::value_type;
        T out = w[12];
        for (std::size_t j = 0; j < 3; ++j)
            out += w[9 + j] * sigma(T(w[2 * j] * data[0] + w[2 * j + 1] * data[1] + w[6 + j]));
        const T r = sigma(out) - data[2];
        return T(r * r);
    }
};

struct K9 : kernel_of<6, 1, 4> {
    static constexpr const char* id = "K9";
    template <class X, class D>
    static constexpr auto at(const X& w, const D& data) {
        using T = typename X::value_type;
        T sum(0.0);
        for (std::size_t i = 0; i < 2; ++i) {
            const T r = sigma(T(w[2 * i] * data[0] + w[2 * i + 1] * data[1] + w[4 + i])) - data[2 + i];
            sum += r * r;
        }
        return T(0.5 * sum);
    }
};

template <std::size_t N>
struct speelpenning : kernel_of<N> {
    template <class X, class D>
    static constexpr auto at(const X& x, const D&) {
        using T = typename X::value_type;
        T product = x[0];
        for (std::size_t i = 1; i < N; ++i) product *= x[i];
        return product;
    }
};
struct K14_10 : speelpenning<10> {
    static constexpr const char* id = "K14-10";
};
struct K14_30 : speelpenning<30> {
    static constexpr const char* id = "K14-30";
};

struct K16 : kernel_of<8, 1, 9> {
    static constexpr const char* id = "K16";
    template <class X, class D>
    static constexpr auto at(const X& w, const D& data) {
        using std::exp;
        using T = typename X::value_type;
        T z = w[0] * data[0];
        for (std::size_t i = 1; i < 8; ++i) z += w[i] * data[i];
        return log_of_one_plus(T(exp(-data[8] * z)));
    }
};

using all = std::tuple<K1, K2, K3, K4, K5_2, K5_10, K6, K7, K8, K9, K14_10, K14_30, K16>;

/// Calls visit.operator()<Kernel>() for each of them.
template <class Visit>
void for_each(Visit visit) {
    [&]<class... Kernel>(std::tuple<Kernel...>*) {
        (visit.template operator()<Kernel>(), ...);
    }(static_cast<all*>(nullptr));
}

}  // namespace bench::formulas

#endif
