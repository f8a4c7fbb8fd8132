"""As much of PyTorch as the programs of the site use, on NumPy: with PyTorch's signatures, so that an argument which it does not take
is refused here too, and with what its documentation says of each function. Prints nothing; programs run against it."""

import contextlib
import math

import numpy as np

_random = np.random.RandomState(0)


class Tensor:
    def __init__(self, values):
        self.values = np.asarray(values)
        self.shape = self.values.shape

    def std(self, dim=None, *, correction=1, keepdim=False):
        return Tensor(self.values.std(axis=dim, ddof=correction))

    def item(self):
        return float(self.values)


def randn(*size):
    return Tensor(_random.normal(size=size))


def no_grad():
    return contextlib.nullcontext()


def sin(input):
    return Tensor(np.sin(input.values))


def erf(input):
    return Tensor(np.vectorize(math.erf)(input.values))


class _Module:
    def __call__(self, *inputs):
        return self.forward(*inputs)

    def apply(self, fn):
        for child in getattr(self, "modules_in_order", []):
            child.apply(fn)
        fn(self)
        return self


class _Linear(_Module):
    def __init__(self, in_features, out_features, bias=True):
        self.in_features, self.out_features = in_features, out_features
        bound = 1 / math.sqrt(in_features)
        self.weight = Tensor(_random.uniform(-bound, bound, (out_features, in_features)))
        self.bias = Tensor(_random.uniform(-bound, bound, (out_features,)))

    def forward(self, input):
        return Tensor(input.values @ self.weight.values.T + self.bias.values)


class _Sequential(_Module):
    def __init__(self, *modules):
        self.modules_in_order = list(modules)

    def __iter__(self):
        return iter(self.modules_in_order)

    def __getitem__(self, index):
        return _Sequential(*self.modules_in_order[index])


def _activation(function, **standard):
    class Activation(_Module):
        def __init__(self, *given, **named):
            assert len(given) <= len(standard) and set(named) <= set(standard)
            self.arguments = {**standard, **dict(zip(standard, given)), **named}

        def forward(self, input):
            return Tensor(function(input.values, **self.arguments))

    return Activation


def _gelu(f, approximate):
    if approximate == "tanh":
        return f / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (f + 0.044715 * f**3)))
    assert approximate == "none"
    return f / 2 * (1 + np.vectorize(math.erf)(f / math.sqrt(2)))


def _elu(f):
    return np.where(f > 0, f, np.expm1(np.minimum(f, 0)))


class _Init:
    @staticmethod
    def calculate_gain(nonlinearity, param=None):
        slope = 0.01 if param is None else param
        gains = {"linear": 1, "sigmoid": 1, "tanh": 5 / 3, "relu": math.sqrt(2), "selu": 3 / 4}
        return math.sqrt(2 / (1 + slope**2)) if nonlinearity == "leaky_relu" else gains[nonlinearity]

    @staticmethod
    def zeros_(tensor):
        tensor.values[...] = 0

    @staticmethod
    def normal_(tensor, mean=0.0, std=1.0, generator=None):
        tensor.values[...] = _random.normal(mean, std, tensor.shape)

    @staticmethod
    def uniform_(tensor, a=0.0, b=1.0, generator=None):
        tensor.values[...] = _random.uniform(a, b, tensor.shape)

    @staticmethod
    def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0, generator=None):
        # It divides by it.
        assert std > 0
        values = _random.normal(mean, std, tensor.shape)
        while np.any(wrong := (values < a) | (values > b)):
            values[wrong] = _random.normal(mean, std, wrong.sum())
        tensor.values[...] = values

    @staticmethod
    def xavier_normal_(tensor, gain=1.0, generator=None):
        nn.init.normal_(tensor, 0, gain * math.sqrt(2 / sum(tensor.shape)))

    @staticmethod
    def xavier_uniform_(tensor, gain=1.0, generator=None):
        bound = gain * math.sqrt(6 / sum(tensor.shape))
        nn.init.uniform_(tensor, -bound, bound)

    @staticmethod
    def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
        nn.init.normal_(tensor, 0, _kaiming_std(tensor, a, mode, nonlinearity))

    @staticmethod
    def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
        bound = math.sqrt(3) * _kaiming_std(tensor, a, mode, nonlinearity)
        nn.init.uniform_(tensor, -bound, bound)

    @staticmethod
    def orthogonal_(tensor, gain=1, generator=None):
        rows, columns = tensor.shape
        q, r = np.linalg.qr(_random.normal(size=(max(rows, columns), min(rows, columns))))
        q = q * np.sign(np.diag(r))
        tensor.values[...] = gain * (q if rows >= columns else q.T)


def _kaiming_std(tensor, a, mode, nonlinearity):
    fan = {"fan_in": tensor.shape[1], "fan_out": tensor.shape[0]}[mode]
    return nn.init.calculate_gain(nonlinearity, a) / math.sqrt(fan)


class nn:
    Module, Linear, Sequential, init = _Module, _Linear, _Sequential, _Init
    Identity = _activation(lambda f: f)
    ReLU = _activation(lambda f: np.maximum(f, 0))
    LeakyReLU = _activation(lambda f, negative_slope: np.where(f >= 0, f, negative_slope * f), negative_slope=0.01)
    ELU = _activation(lambda f, alpha: np.where(f > 0, f, alpha * np.expm1(np.minimum(f, 0))), alpha=1.0)
    SELU = _activation(lambda f: 1.0507009873554805 * np.where(f > 0, f, 1.6732632423543772 * _elu(np.minimum(f, 0))))
    GELU = _activation(_gelu, approximate="none")
    SiLU = _activation(lambda f: f * np.exp(-np.logaddexp(0, -f)))
    Mish = _activation(lambda f: f * np.tanh(np.logaddexp(0, f)))
    Softplus = _activation(lambda f, beta, threshold: np.logaddexp(0, beta * f) / beta, beta=1.0, threshold=20.0)
    Tanh = _activation(np.tanh)
    Sigmoid = _activation(lambda f: np.exp(-np.logaddexp(0, -f)))
    Hardtanh = _activation(lambda f, min_val, max_val: np.clip(f, min_val, max_val), min_val=-1.0, max_val=1.0)
    Softsign = _activation(lambda f: f / (1 + np.abs(f)))


def layers_of(program):
    """The layers of the program's model: weights as fan_out × fan_in, biases, and what is applied to f = -2 … 2."""
    linear = [module for module in program["model"] if isinstance(module, nn.Linear)]
    phi = [module for module in program["model"] if not isinstance(module, nn.Linear)]
    probe = Tensor(np.linspace(-2, 2, 9))
    return [(each.weight.values, each.bias.values) for each in linear], [each(probe).values for each in phi]
