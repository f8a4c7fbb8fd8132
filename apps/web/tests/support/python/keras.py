"""As much of Keras 3 as the programs of the site use, on NumPy: with Keras's signatures, so that an argument which it does not take is
refused here too, and with what its documentation says of each class and function."""

import itertools
import math

import numpy as np

_seeds = itertools.count()


class _Initializer:
    def __init__(self, seed=None):
        # As in Keras 3: an initializer without a seed chooses one when it is made, and draws the same numbers whenever it is called.
        self.seed = next(_seeds) if seed is None else seed

    def __call__(self, shape):
        return self.draw(np.random.RandomState(self.seed), shape)


class _RandomNormal(_Initializer):
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        super().__init__(seed)
        self.mean, self.stddev = mean, stddev

    def draw(self, random, shape):
        return random.normal(self.mean, self.stddev, shape)


class _TruncatedNormal(_RandomNormal):
    def draw(self, random, shape):
        values = random.normal(size=shape)
        while np.any(wrong := np.abs(values) > 2):
            values[wrong] = random.normal(size=wrong.sum())
        return self.mean + self.stddev * values


class _RandomUniform(_Initializer):
    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        super().__init__(seed)
        self.minval, self.maxval = minval, maxval

    def draw(self, random, shape):
        return random.uniform(self.minval, self.maxval, shape)


class _Zeros(_Initializer):
    def __init__(self):
        super().__init__(0)

    def draw(self, random, shape):
        return np.zeros(shape)


class _VarianceScaling(_Initializer):
    def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None):
        assert scale > 0
        super().__init__(seed)
        self.scale, self.mode, self.distribution = scale, mode, distribution

    def draw(self, random, shape):
        fan_in, fan_out = shape
        variance = self.scale / {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[self.mode]
        if self.distribution == "uniform":
            bound = math.sqrt(3 * variance)
            return random.uniform(-bound, bound, shape)
        if self.distribution == "untruncated_normal":
            return random.normal(0, math.sqrt(variance), shape)
        assert self.distribution == "truncated_normal"
        return _TruncatedNormal(0, math.sqrt(variance) / 0.87962566103423978).draw(random, shape)


def _scaling(scale, mode, distribution):
    class Scaling(_VarianceScaling):
        def __init__(self, seed=None):
            super().__init__(scale, mode, distribution, seed)

    return Scaling


class _Orthogonal(_Initializer):
    def __init__(self, gain=1.0, seed=None):
        super().__init__(seed)
        self.gain = gain

    def draw(self, random, shape):
        rows, columns = shape
        q, r = np.linalg.qr(random.normal(size=(max(shape), min(shape))))
        q = q * np.sign(np.diag(r))
        return self.gain * (q if rows >= columns else q.T)


class initializers:
    RandomNormal, TruncatedNormal, RandomUniform, Zeros = _RandomNormal, _TruncatedNormal, _RandomUniform, _Zeros
    VarianceScaling, Orthogonal = _VarianceScaling, _Orthogonal
    HeNormal = _scaling(2, "fan_in", "truncated_normal")
    HeUniform = _scaling(2, "fan_in", "uniform")
    LecunNormal = _scaling(1, "fan_in", "truncated_normal")
    LecunUniform = _scaling(1, "fan_in", "uniform")
    GlorotNormal = _scaling(1, "fan_avg", "truncated_normal")
    GlorotUniform = _scaling(1, "fan_avg", "uniform")


class ops:
    sin = staticmethod(np.sin)
    erf = staticmethod(np.vectorize(math.erf))

    @staticmethod
    def clip(x, x_min, x_max):
        return np.clip(x, x_min, x_max)

    @staticmethod
    def std(x, axis=None, keepdims=False):
        return np.std(x, axis=axis)


def _elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


class activations:
    @staticmethod
    def leaky_relu(x, negative_slope=0.2):
        return np.where(x >= 0, x, negative_slope * x)

    @staticmethod
    def gelu(x, approximate=False):
        if approximate:
            return x / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
        return x / 2 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


_named = {
    "relu": lambda x: np.maximum(x, 0),
    "elu": _elu,
    "selu": lambda x: 1.0507009873554805 * _elu(x, 1.6732632423543772),
    "gelu": activations.gelu,
    "silu": lambda x: x * np.exp(-np.logaddexp(0, -x)),
    "mish": lambda x: x * np.tanh(np.logaddexp(0, x)),
    "softplus": lambda x: np.logaddexp(0, x),
    "tanh": np.tanh,
    "sigmoid": lambda x: np.exp(-np.logaddexp(0, -x)),
    "softsign": lambda x: x / (1 + np.abs(x)),
    "linear": lambda x: x,
}


class _Dense:
    def __init__(self, units, activation=None, kernel_initializer=None, bias_initializer=None):
        self.units, self.kernel_initializer = units, kernel_initializer
        self.bias_initializer = bias_initializer or initializers.Zeros()
        self.activation = _named[activation or "linear"] if not callable(activation) else activation

    def build(self, fan_in):
        self.kernel = self.kernel_initializer((fan_in, self.units))
        self.bias = self.bias_initializer((self.units,))
        return self.units

    def __call__(self, x):
        return self.activation(x @ self.kernel + self.bias)


class layers:
    Dense = _Dense


def Input(shape):
    return shape


class Sequential:
    def __init__(self, layers):
        (fan,), *self.layers = layers
        for layer in self.layers:
            fan = layer.build(fan)


class random:
    @staticmethod
    def normal(shape, mean=0.0, stddev=1.0):
        return np.random.RandomState(1).normal(mean, stddev, shape)


def layers_of(program):
    """The layers of the program's model: weights as fan_out × fan_in, biases, and what is applied to f = -2 … 2."""
    dense = program["model"].layers
    probe = np.linspace(-2, 2, 9)
    return [(each.kernel.T, each.bias) for each in dense], [each.activation(probe) for each in dense[:-1]]
