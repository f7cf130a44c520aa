# The course's program "Symbolic Differentiation with SymPy".
import sympy as sp

x = sp.Symbol('x')

# Symbolic derivatives
f = sp.ln(sp.sin(x))
print(f"Derivative of ln(sin(x)): {sp.diff(f, x)}")

g = x**2 * sp.exp(x)
print(f"Derivative of x^2 * e^x: {sp.diff(g, x)}")

# Higher-order derivatives
h = sp.sin(x)
print(f"Second derivative of sin(x): {sp.diff(h, x, 2)}")
print(f"Third derivative of sin(x): {sp.diff(h, x, 3)}")

# Partial derivatives (multivariate)
y = sp.Symbol('y')
f_multi = x**2 * y + sp.sin(x * y)
print(f"∂f/∂x = {sp.diff(f_multi, x)}")
print(f"∂f/∂y = {sp.diff(f_multi, y)}")
