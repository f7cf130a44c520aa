// SPDX-License-Identifier: BSL-1.0
//
// The operators that a row lists are those that its `evaluate` applies: recorded by a scalar that notes each one, at points
// that take every branch. One that is missing there would give a page of templates where there should be a sentence; one too
// many would refuse a scalar that could do.
#define BOOST_TEST_MODULE operators
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <string>

#include <derivo/functions/table.hpp>

std::set<std::string> applied;

/// A double that notes what is asked of it.
class recorder {
public:
    recorder() = default;
    explicit recorder(int v) : value_(v) { applied.insert("1"); }
    explicit recorder(double v) : value_(v) {}
    explicit operator int() const {
        return applied.insert("int"), std::fabs(value_) < 100 ? static_cast<int>(value_) : 0;
    }

    friend recorder operator+(recorder a, recorder b) { return noted("+", a.value_ + b.value_); }
    friend recorder operator-(recorder a, recorder b) { return noted("-", a.value_ - b.value_); }
    friend recorder operator*(recorder a, recorder b) { return noted("*", a.value_ * b.value_); }
    friend recorder operator/(recorder a, recorder b) { return noted("/", a.value_ / b.value_); }
    friend recorder operator-(recorder a) { return noted("-x", -a.value_); }
    friend bool operator<(recorder a, recorder b) { return applied.insert("<"), a.value_ < b.value_; }
    friend bool operator>(recorder a, recorder b) { return applied.insert(">"), a.value_ > b.value_; }
    friend bool operator<=(recorder a, recorder b) { return applied.insert("<="), a.value_ <= b.value_; }
    friend bool operator>=(recorder a, recorder b) { return applied.insert(">="), a.value_ >= b.value_; }
    friend bool operator==(recorder a, recorder b) { return applied.insert("=="), a.value_ == b.value_; }

    double value() const { return value_; }

private:
    static recorder noted(const char* symbol, double v) { return applied.insert(symbol), recorder(v); }
    double value_ = 0;
};

/// Its limits are those of a double: rows scale where they would be passed.
template <>
struct std::numeric_limits<recorder> : std::numeric_limits<double> {
    static recorder min() { return recorder(std::numeric_limits<double>::min()); }
    static recorder max() { return recorder(std::numeric_limits<double>::max()); }
    static recorder infinity() { return recorder(std::numeric_limits<double>::infinity()); }
    static recorder quiet_NaN() { return recorder(std::numeric_limits<double>::quiet_NaN()); }
};

// Functions are not operators. ADL finds them.
#define FUNCTION(name) \
    recorder name(recorder x) { return recorder(std::name(x.value())); }
#define FUNCTION_OF_TWO(name) \
    recorder name(recorder x, recorder y) { return recorder(std::name(x.value(), y.value())); }
// clang-format off
FUNCTION(sqrt) FUNCTION(cbrt) FUNCTION(exp) FUNCTION(exp2) FUNCTION(expm1) FUNCTION(log) FUNCTION(log2) FUNCTION(log10)
FUNCTION(log1p) FUNCTION(sin) FUNCTION(cos) FUNCTION(tan) FUNCTION(asin) FUNCTION(acos) FUNCTION(atan) FUNCTION(sinh)
FUNCTION(cosh) FUNCTION(tanh) FUNCTION(asinh) FUNCTION(acosh) FUNCTION(atanh) FUNCTION(floor) FUNCTION(ceil)
FUNCTION(round) FUNCTION(trunc) FUNCTION(erf) FUNCTION(erfc) FUNCTION(tgamma) FUNCTION(lgamma) FUNCTION(abs)
FUNCTION_OF_TWO(pow) FUNCTION_OF_TWO(hypot) FUNCTION_OF_TWO(fmod) FUNCTION_OF_TWO(atan2) FUNCTION_OF_TWO(copysign)
    // clang-format on
    recorder fma(recorder x, recorder y, recorder z) {
    return recorder(std::fma(x.value(), y.value(), z.value()));
}
recorder digamma(recorder x) { return recorder(derivo::math::digamma(x.value())); }
recorder polygamma(int n, recorder x) { return recorder(derivo::math::polygamma(n, x.value())); }

namespace {

constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::array points{-inf, -1e300, -2.0, -1.0, -0.5, -1e-300, 0.0, 1e-300,
                            0.25, 0.5,    0.75, 1.0,  2.0,  1e300,   inf, nan};

template <class Row>
inline constexpr int most_arguments = Row::arguments == derivo::any_number ? 3 : Row::arguments;

/// Calls `evaluate` with all points for each argument; of a row of any number with one, two, three, as many as it takes.
template <class Row, class... Args>
void evaluate_everywhere(Args... args) {
    constexpr int count = static_cast<int>(sizeof...(Args));
    if constexpr (Row::arguments == 0)
        Row::template evaluate<recorder>();
    else if constexpr (requires { Row::evaluate(args...); })
        Row::evaluate(args...);
    if constexpr (count < most_arguments<Row>)
        for (const double p : points) evaluate_everywhere<Row>(args..., recorder(p));
}

template <class Row>
std::set<std::string> listed() {
    if constexpr (requires { Row::operators; })
        return {std::begin(Row::operators), std::end(Row::operators)};
    else
        return {};
}

/// What a row applies to some scalars, or with some numbers of arguments, but not always: it can't be asked of all.
template <derivo::name Name>
std::set<std::string> applied_at_times() {
    const std::string name = derivo::detail::name_of<Name>::text.text;
    if (name == "elu") return {"*"};                                     // α (eˣ - 1), but not eˣ - 1
    if (name == "power_less_one") return {"-x", "<", "<=", ">=", "=="};  // by the limits, if they are known
    return {};
}

std::string text(const std::set<std::string>& symbols) {
    std::string all;
    for (const std::string& symbol : symbols) all += symbol + "  ";
    return all;
}

template <derivo::name Name>
int check_row() {
    applied.clear();
    evaluate_everywhere<derivo::row<Name>>();
    std::set<std::string> always;
    std::ranges::set_difference(applied, applied_at_times<Name>(), std::inserter(always, always.end()));
    const std::string expected = text(listed<derivo::row<Name>>());
    BOOST_TEST(text(always) == expected,
               derivo::detail::name_of<Name>::text.text << " applies " << text(always) << "and lists " << expected);
    return 1;
}

template <derivo::name... Names>
int check_rows(derivo::row_names<Names...>) {
    return (check_row<Names>() + ... + 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_row_lists_the_operators_that_it_applies) {
    // The rows of + - * / and the sign are operators themselves, and not called.
    const int rows =
        check_rows(derivo::row_names<"power", "power_less_one", "logistic">{} + derivo::named_constants{} +
                   derivo::power_functions{} + derivo::exponential_functions{} + derivo::trigonometric_functions{} +
                   derivo::hyperbolic_functions{} + derivo::special_functions{} + derivo::piecewise_functions{} +
                   derivo::condition_functions{} + derivo::selection_functions{} + derivo::activation_functions{});
    BOOST_TEST(rows > 80);
}
