// SPDX-License-Identifier: BSL-1.0
//
// A struct that can hold only the numbers of the tracing.
//
// expect-error: derivo: function(f): f must return a number, an array, or a struct template of them, point<T>.
#include <derivo/derivo.hpp>

#ifdef CONTROL
template <class T>
struct pair {
    T first, second;
};
constexpr auto f = derivo::function([](auto t) { return pair<decltype(t)>{t, t}; });
#else
constexpr auto f = derivo::function([](auto t) {
    struct pair {
        decltype(t) first, second;
    };
    return pair{t, t};
});
#endif
