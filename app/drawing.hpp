// SPDX-License-Identifier: BSL-1.0
//
// drawing: curves of formulas in one frame that fits them.
#ifndef DERIVO_APP_DRAWING_HPP
#define DERIVO_APP_DRAWING_HPP

#include <derivo/runtime.hpp>

#include "support/picture.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

/// Curves in one frame, each broken where it has no value or leaves the frame.
class drawing {
public:
    drawing(double left, double right) : left_(left), right_(right) {}

    void add(const derivo::runtime::formula& f, const std::string& symbol, const std::string& name) {
        auto& [points, text] = curves_.emplace_back(std::vector<picture::place>{}, name);
        for (int k = 0; k <= steps; ++k) {
            const double x = left_ + (right_ - left_) * k / steps;
            points.push_back({x, f({{symbol, x}})[0]});
        }
    }

    void write(std::ostream& out) const {
        const auto [bottom, top] = frame();
        picture all(left_, right_, bottom, top);
        static constexpr const char* inks[] = {colour::blue, colour::red};
        for (std::size_t c = 0; c < curves_.size(); ++c) all.path(curves_[c].first, inks[c % 2], curves_[c].second);
        all.write(out);
    }

private:
    static constexpr int steps = 480;

    /// Nine tenths of all values are in the frame: a pole would make the rest of the curve flat.
    std::pair<double, double> frame() const {
        std::vector<double> all{0};
        for (const auto& [points, name] : curves_)
            for (const auto& [x, y] : points)
                if (std::isfinite(y)) all.push_back(y);
        std::sort(all.begin(), all.end());
        const std::size_t cut = all.size() / 20;
        const double bottom = std::min(0.0, all[cut]), top = std::max(0.0, all[all.size() - 1 - cut]);
        const double margin = top > bottom ? (top - bottom) / 10 : 1;
        return {bottom - margin, top + margin};
    }

    double left_, right_;
    std::vector<std::pair<std::vector<picture::place>, std::string>> curves_;
};

#endif
