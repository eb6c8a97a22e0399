"""indicators"""
import streamlit as st
from components import frame
frame.header("indicators")
st.file_uploader("选择文件")
