// SPDX-License-Identifier: BSL-1.0
//
// A lambda that captures a number.
//
// expect-error: derivo: function(f): a callable that captures or holds something can't be traced.
#include <derivo/derivo.hpp>

double scaled(double scale) {
#ifdef CONTROL
    return derivo::function<derivo::scalar, derivo::data<>>([](auto t, auto scale) { return scale * t; })(2.0, scale);
}
#else
    derivo::function([scale](auto t) { return scale * t; });
    return scale;
}
#endif
